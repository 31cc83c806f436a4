/** Why a file could not be opened or read, in words. */
export function fileError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'is a folder; name the files in it';
    case 'EACCES':
      return 'may not be read (permission denied)';
    case 'Z_BUF_ERROR':
      return 'ends before its gzip data does; it was cut off';
    case 'Z_DATA_ERROR':
      return 'is damaged: its gzip data does not fit';
    default:
      return message;
  }
}
