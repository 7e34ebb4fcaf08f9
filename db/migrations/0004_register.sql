CREATE TABLE `aliases` (
	`id` integer PRIMARY KEY NOT NULL,
	`publisher_id` integer NOT NULL,
	`name` text NOT NULL,
	`district` text,
	`city` text,
	`province` text,
	FOREIGN KEY (`publisher_id`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `aliases_name` ON `aliases` (`name`);--> statement-breakpoint
CREATE INDEX `aliases_publisher` ON `aliases` (`publisher_id`);--> statement-breakpoint
CREATE TABLE `expectations` (
	`publisher_id` integer NOT NULL,
	`year` integer NOT NULL,
	`expected` integer NOT NULL,
	PRIMARY KEY(`publisher_id`, `year`),
	FOREIGN KEY (`publisher_id`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `office_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`publisher_id` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`report_id` integer,
	`detail` text NOT NULL,
	`undone_at` text,
	FOREIGN KEY (`publisher_id`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `office_events_publisher` ON `office_events` (`publisher_id`);--> statement-breakpoint
CREATE INDEX `office_events_report` ON `office_events` (`report_id`);--> statement-breakpoint
ALTER TABLE `publishers` ADD `code` text;--> statement-breakpoint
ALTER TABLE `publishers` ADD `looked_up` text;--> statement-breakpoint
ALTER TABLE `publishers` ADD `name_kept` integer;--> statement-breakpoint
ALTER TABLE `publishers` ADD `expected_from` integer;--> statement-breakpoint
ALTER TABLE `publishers` ADD `expected_to` integer;--> statement-breakpoint
ALTER TABLE `publishers` ADD `merged_into` integer REFERENCES publishers(id);--> statement-breakpoint
ALTER TABLE `publishers` ADD `removed_at` text;