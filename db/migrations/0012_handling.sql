CREATE TABLE `problem_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`act` integer NOT NULL,
	`problem_id` integer NOT NULL,
	`undoes` integer,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`before_report_id` integer NOT NULL,
	`before_failed` integer NOT NULL,
	`report_id` integer NOT NULL,
	`failed` integer NOT NULL,
	`reason` text,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`before_report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `problem_events_problem` ON `problem_events` (`problem_id`);--> statement-breakpoint
CREATE INDEX `problem_events_act` ON `problem_events` (`act`);--> statement-breakpoint
CREATE TABLE `problems` (
	`id` integer PRIMARY KEY NOT NULL,
	`publisher_id` integer NOT NULL,
	`year` integer NOT NULL,
	`rule_id` integer NOT NULL,
	`subject` text NOT NULL,
	`terms` text NOT NULL,
	`severity` text NOT NULL,
	`state` text NOT NULL,
	`report_id` integer NOT NULL,
	`failed` integer NOT NULL,
	FOREIGN KEY (`publisher_id`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rule_id`) REFERENCES `rules`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `problems_identity` ON `problems` (`publisher_id`,`year`,`rule_id`,`subject`,`terms`);--> statement-breakpoint
CREATE INDEX `problems_report` ON `problems` (`report_id`);--> statement-breakpoint
ALTER TABLE `tallies` ADD `reasons` text;