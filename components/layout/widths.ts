/**
 * Blanks as wide as the glyphs of Noto Sans SC. Where the machine has no Chinese font they hold the place of
 * the text until the real one has arrived, so that nothing on the page moves. Made with fontTools: one glyph
 * a width, the widths of NotoSansSC-Regular, a cmap of format 13; 756 bytes of WOFF2.
 */
const font =
  'd09GMgABAAAAAAL0AAoAAAAACEwAAAKoAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAAiTQKFIEyATYCJAOBfAuBAAAEIAVdByAbuAcAnge2rWI9TPDjliOLRVOOIKL9Xmf3LgD88gPI5QBiAYOqZCuBZGTLRiOpJrquTFDs99v75phVhkgyC0k0ikgnRIuBSKmioVB5bYNoiq5BeCDB8fB249vCBHtw7cvfbsspjKgFhCcYYKCBtyUuGQduMj4KGWeozrvE6GwkS4aUuguAk3ynLxKxVwMAAABwAIQ0JeBLFWB3AWAKHAhIpMCVDUiCZBakcAOp3EFa9gDpkMETZPICWSzI5gFyeINcHiDvPB+QDxVgQSVUgQeohlqwoE4MqOcLGviBRv6gSQBoFggtguCAYDgoBA4JhcPC4IhwOCoCjomEVlHQJhraxUCHWOgUA13ioFs89EiAXg70SYR+LhiQBIOSYUgKDPMEI3zAKE8wxoJxqTAhDSalw5QMmJYJM7JgVjbMyYF5ubCQ82ARluTDsmBYUQCrCmFNERzPaXACTsqCU4rhtBI4oxTOyoNzyuC8crigAtaVwYZK2OQJtlTBNk+ww4J7BDxTDW+napzWihqc3rYPqnH6A9U4YxW1JN63T1CNq3mGhWtj3ZWdtAvVJI/JSci9I38q5M/S+hza4G5y/IRfc/g3yL+5+D/4v6G8Dt/fVKAOYAcEGGABgCcAwQsjURbiCQGC2S9Zr/tXSKd/gb2BXvrfByGAIQVAYK/+j9nH7AkCAAAA1KWHb0gT8gHNwlxHd5FwpAt5iQwjVzEP0Qn0GrqD3kdb0XT0AfoOSUEj0MtoAiYbfYl+R9fRTbQH7Uefo3WYNbQGDUGH0Tx0DC1Cl5B/6AqaibSgxeg4EoLEYu6gU8hF5BWyjnphXMgP5CPij9nH7CC5IKBOmgCg0LMMCQBCDu4reXKkCVsUVKhqT1Gj69Z3u/4R+O7WHNpx48C1Rbv23Tqx6UoaAAAA';

/** Runs in the head: a font given as bytes is there at once, one in a style sheet only after the first paint. */
export const holdWidths = `try{document.fonts.add(new FontFace('Noto Sans SC Widths',Uint8Array.from(atob('${font}'),c=>c.charCodeAt(0))))}catch{}`;
