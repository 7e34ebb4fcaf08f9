CREATE TABLE `doubts` (
	`report_id` integer PRIMARY KEY NOT NULL,
	`inferred` integer NOT NULL,
	`unread` integer NOT NULL,
	`missing` integer NOT NULL,
	`changed` integer NOT NULL,
	`notices` integer NOT NULL,
	`open` integer NOT NULL,
	`weight` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `doubts_open` ON `doubts` (`weight`,`report_id`) WHERE "open" > 0;--> statement-breakpoint
CREATE TABLE `settled` (
	`report_id` integer NOT NULL,
	`subject` text NOT NULL,
	`settlement_id` integer NOT NULL,
	`read_status` text,
	`read_value` integer,
	`changed` integer NOT NULL,
	PRIMARY KEY(`report_id`, `subject`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settlement_id`) REFERENCES `settlements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `settlements` (
	`id` integer PRIMARY KEY NOT NULL,
	`act` integer NOT NULL,
	`report_id` integer NOT NULL,
	`subject` text NOT NULL,
	`action` text NOT NULL,
	`undoes` integer,
	`read_status` text,
	`read_value` integer,
	`read_text` text,
	`before_status` text,
	`before_value` integer,
	`status` text,
	`value` integer,
	`text` text,
	`reason` text,
	`actor` text NOT NULL,
	`settled_at` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undoes`) REFERENCES `settlements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `settlements_report` ON `settlements` (`report_id`);--> statement-breakpoint
CREATE INDEX `settlements_act` ON `settlements` (`act`);--> statement-breakpoint
-- Reports stored before there was a queue: roughly, until they are judged again.
INSERT INTO `doubts` SELECT `id`, `inferred`, `unread`, 0, 0, 0, `inferred` + `unread`, `inferred` + `unread` FROM `reports` WHERE `inferred` + `unread` > 0;
