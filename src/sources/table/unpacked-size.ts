import { Unzip, UnzipInflate } from 'fflate';

/**
 * Unpacks a zip archive to nowhere and says whether it stays within a bound. What an archive says about its own sizes is
 * not believed; memory stays small whatever is packed in it.
 *
 * @throws Error when it is no zip archive or is damaged
 */
export function unpacksWithin(archive: Uint8Array, maximum: number): boolean {
  let size = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (error, data) => {
      if (error !== null) throw error;
      size += data.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const step = 16 * 1024;
  for (let at = 0; at < archive.length && size <= maximum; at += step)
    unzip.push(archive.subarray(at, at + step), at + step >= archive.length);
  return size <= maximum;
}
