-- One row a report, rowid = reports.id. The text is handed in with a blank around every 汉字, so that a
-- phrase of single characters finds every word; it is not kept a second time.
CREATE VIRTUAL TABLE `search` USING fts5(`names`, `prose`, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
