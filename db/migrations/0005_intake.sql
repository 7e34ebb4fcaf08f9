CREATE TABLE `batches` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`folder` text,
	`opened_at` text NOT NULL,
	`complete` integer NOT NULL,
	`owner` integer NOT NULL,
	`owner_seen_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `watched_files` (
	`path` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`modified` real NOT NULL
);
--> statement-breakpoint
ALTER TABLE `arrivals` ADD `batch_id` integer REFERENCES batches(id);--> statement-breakpoint
ALTER TABLE `arrivals` ADD `parent_id` integer REFERENCES arrivals(id);--> statement-breakpoint
ALTER TABLE `arrivals` ADD `whole_id` integer REFERENCES arrivals(id);--> statement-breakpoint
ALTER TABLE `arrivals` ADD `lane` text DEFAULT 'quick' NOT NULL;--> statement-breakpoint
ALTER TABLE `arrivals` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `arrivals_waiting` ON `arrivals` (`id`) WHERE "status" = 'waiting';--> statement-breakpoint
CREATE INDEX `arrivals_batch` ON `arrivals` (`batch_id`);--> statement-breakpoint
CREATE INDEX `arrivals_file` ON `arrivals` (`file_id`);