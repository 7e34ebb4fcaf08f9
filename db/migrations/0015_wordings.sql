CREATE TABLE `wordings` (
	`report_id` integer PRIMARY KEY NOT NULL,
	`rules_version` integer NOT NULL,
	`overview` blob NOT NULL,
	`outlook` blob NOT NULL,
	`closest` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closest`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `wordings_closest` ON `wordings` (`closest`) WHERE "closest" is not null;