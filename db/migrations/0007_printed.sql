ALTER TABLE `reports` ADD `printed` text;--> statement-breakpoint
CREATE INDEX `reports_unfiled` ON `reports` (`id`) WHERE "publisher_id" is null or "year" is null;