PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`publisher_id` integer,
	`year` integer,
	`version` integer NOT NULL,
	`current` integer NOT NULL,
	`edition` text NOT NULL,
	`file_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`title` text,
	`published_on` text,
	`signed_on` text,
	`period_from` text,
	`period_to` text,
	`read` integer NOT NULL,
	`inferred` integer NOT NULL,
	`blank` integer NOT NULL,
	`unread` integer NOT NULL,
	`failing` integer NOT NULL,
	`warnings` integer NOT NULL,
	`undetermined` integer NOT NULL,
	`notices` integer NOT NULL,
	`stored_at` text NOT NULL,
	FOREIGN KEY (`publisher_id`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_reports`("id", "publisher_id", "year", "version", "current", "edition", "file_id", "file_name", "title", "published_on", "signed_on", "period_from", "period_to", "read", "inferred", "blank", "unread", "failing", "warnings", "undetermined", "notices", "stored_at") SELECT "id", "publisher_id", "year", "version", "current", "edition", "file_id", "file_name", "title", "published_on", "signed_on", "period_from", "period_to", "read", "inferred", "blank", "unread", "failing", "warnings", "undetermined", "notices", "stored_at" FROM `reports`;--> statement-breakpoint
DROP TABLE `reports`;--> statement-breakpoint
ALTER TABLE `__new_reports` RENAME TO `reports`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `reports_version` ON `reports` (`publisher_id`,`year`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_current` ON `reports` (`year`,`publisher_id`) WHERE "current" = 1;--> statement-breakpoint
CREATE INDEX `reports_file` ON `reports` (`file_id`);