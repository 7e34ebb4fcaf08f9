-- Triggers are written by hand: drizzle cannot say them. Whoever replaces one of these tables has to make
-- them again; db/kept.test.ts fails without them.
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `findings_check` ON `findings` (`check_id`);--> statement-breakpoint
INSERT INTO `revision` VALUES (1, 0);
--> statement-breakpoint
CREATE TRIGGER `revision_publishers_insert` AFTER INSERT ON `publishers` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_publishers_update` AFTER UPDATE ON `publishers` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_publishers_delete` AFTER DELETE ON `publishers` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_expectations_insert` AFTER INSERT ON `expectations` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_expectations_update` AFTER UPDATE ON `expectations` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_expectations_delete` AFTER DELETE ON `expectations` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_reports_insert` AFTER INSERT ON `reports` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_reports_update` AFTER UPDATE ON `reports` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_reports_delete` AFTER DELETE ON `reports` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_figures_insert` AFTER INSERT ON `figures` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_figures_update` AFTER UPDATE ON `figures` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_figures_delete` AFTER DELETE ON `figures` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_settled_insert` AFTER INSERT ON `settled` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_settled_update` AFTER UPDATE ON `settled` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_settled_delete` AFTER DELETE ON `settled` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_tallies_insert` AFTER INSERT ON `tallies` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_tallies_update` AFTER UPDATE ON `tallies` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_tallies_delete` AFTER DELETE ON `tallies` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
