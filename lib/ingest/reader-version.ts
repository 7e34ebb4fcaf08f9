/**
 * Which reader made a reading. Raise it by one in the commit that changes what any file is read as: a
 * reader of a format, the parser, a spelling in the form; not for a change that moves no figure, no place,
 * no notice and no refusal. Files tried by an older reader are then offered to be read again.
 */
export const readerVersion = 6;
