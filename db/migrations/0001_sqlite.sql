-- What the schema cannot say: tallies lie in the order of their key, and reports can be searched.
DROP TABLE `tallies`;
--> statement-breakpoint
CREATE TABLE `tallies` (
	`report_id` integer NOT NULL,
	`rule_id` integer NOT NULL,
	`fails` integer NOT NULL,
	`undetermined` integer NOT NULL,
	PRIMARY KEY(`report_id`, `rule_id`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rule_id`) REFERENCES `rules`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
-- One row a report, rowid = reports.id. The text is handed in with a blank around every 汉字, so that a
-- phrase of single characters finds every word; it is not kept a second time.
CREATE VIRTUAL TABLE `search` USING fts5(`names`, `prose`, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
