CREATE TABLE `deadline_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`province` text,
	`city` text,
	`district` text,
	`first_year` integer,
	`last_year` integer,
	`day` text,
	`undone_at` text,
	`undone_by` text
);
--> statement-breakpoint
CREATE TABLE `vanished` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`at` text NOT NULL,
	`cause` text NOT NULL,
	`act` integer,
	`undecided` integer NOT NULL,
	`check_id` integer NOT NULL,
	`operands` text,
	`left_sum` integer,
	`right_sum` integer,
	`detail` text,
	`blanks_as_zero` integer,
	`inferred` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`check_id`) REFERENCES `checks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `vanished_report` ON `vanished` (`report_id`);--> statement-breakpoint
CREATE INDEX `vanished_act` ON `vanished` (`act`) WHERE "act" is not null;--> statement-breakpoint
ALTER TABLE `reports` ADD `rules_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `reports_rules` ON `reports` (`rules_version`);