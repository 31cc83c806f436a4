import { gunzipSync, strFromU8 } from 'fflate';

/** Data as the build packs it: base64 of gzipped JSON (`packModels` in tsup.config.ts). */
type Packed = string;

/**
 * Data of `models`, whether it is read from its file, as in tests, or was packed into a bundle, where it would take three
 * to four times the room.
 */
export function unpacked<Data extends object>(data: Data | Packed): Data {
  if (typeof data !== 'string') return data;
  return JSON.parse(strFromU8(gunzipSync(Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0)))));
}
