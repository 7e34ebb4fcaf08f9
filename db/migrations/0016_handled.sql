-- The second row counts what persons do about problems; the triggers of 0014 count it up as well. Findings are
-- counted where they are written. See db/kept.ts.
INSERT INTO `revision` VALUES (2, 0);
--> statement-breakpoint
CREATE TRIGGER `revision_findings_insert` AFTER INSERT ON `findings` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_findings_update` AFTER UPDATE ON `findings` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_findings_delete` AFTER DELETE ON `findings` BEGIN UPDATE `revision` SET `n` = `n` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `revision_problems_insert` AFTER INSERT ON `problems` BEGIN UPDATE `revision` SET `n` = `n` + 1 WHERE `id` = 2; END;
--> statement-breakpoint
CREATE TRIGGER `revision_problems_update` AFTER UPDATE ON `problems` BEGIN UPDATE `revision` SET `n` = `n` + 1 WHERE `id` = 2; END;
--> statement-breakpoint
CREATE TRIGGER `revision_problems_delete` AFTER DELETE ON `problems` BEGIN UPDATE `revision` SET `n` = `n` + 1 WHERE `id` = 2; END;
