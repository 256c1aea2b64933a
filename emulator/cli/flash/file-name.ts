const shape = /^(?:(?:boot)?flash:\/?)?([A-Za-z0-9][A-Za-z0-9._-]{0,126})$/;

/** The name in the flash that a path means (`flash:usage.txt`, `bootflash:/usage.txt`, `usage.txt`); nothing else is reached. */
export const fileName = (path: string): string | undefined => shape.exec(path)?.[1];
