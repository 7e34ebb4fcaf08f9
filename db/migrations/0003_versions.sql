CREATE TABLE `version_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`undone_at` text,
	`actor` text NOT NULL,
	`reason` text,
	`at` text NOT NULL,
	`before` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `version_events_report` ON `version_events` (`report_id`);--> statement-breakpoint
DROP INDEX `reports_version`;--> statement-breakpoint
ALTER TABLE `reports` ADD `twin_of` integer REFERENCES reports(id);--> statement-breakpoint
ALTER TABLE `reports` ADD `pinned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `undecided` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `reader_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `objection` text;--> statement-breakpoint
CREATE INDEX `reports_twin` ON `reports` (`twin_of`) WHERE "twin_of" is not null;--> statement-breakpoint
CREATE INDEX `reports_undecided` ON `reports` (`undecided`) WHERE "undecided" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `reports_version` ON `reports` (`publisher_id`,`year`,`version`) WHERE "twin_of" is null;--> statement-breakpoint
ALTER TABLE `files` ADD `reader_version` integer DEFAULT 0 NOT NULL;