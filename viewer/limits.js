// Every limit of the page. What comes through a link is from somebody unknown until it has been read, and after that too.

/** A link, pasted or from a code: an offline share in the largest QR code has fewer characters. */
export const LINK_CHARS_MAX = 8_192;
/** `url` of a link; the standard says 128, and this leaves room for others. */
export const URL_CHARS_MAX = 512;
/** `label` of a link; the standard says 80. Longer ones are cut. */
export const LABEL_CHARS_MAX = 80;
export const MANIFEST_BYTES_MAX = 6 * 1024 * 1024;
export const FILES_MAX = 40;
/** What the relay may put into the manifest itself, in characters: the words come with the first answer, pictures after. */
export const EMBEDDED_CHARS_MAX = 65_536;
/** One sealed file. */
export const SEALED_CHARS_MAX = 4 * 1024 * 1024;
/** One file opened, inflated or not. */
export const PLAIN_BYTES_MAX = 2 * 1024 * 1024;
/** How deep JSON may nest. */
export const DEPTH_MAX = 64;
export const ENTRIES_MAX = 5_000;
/** Things in one list of one resource. */
export const LIST_MAX = 200;
/** A name, so that a long one does not push weight and allergies away. */
export const NAME_CHARS_MAX = 100;
/** Further names, and addresses, of a child; how many more there are is said. */
export const NAMES_MAX = 4;
export const TEXT_CHARS_MAX = 1_000;
/** A note as written. */
export const NOTE_CHARS_MAX = 12_000;
/** Marks that one letter may carry; more are an attempt to draw over other lines. */
export const MARKS_MAX = 6;
export const PICTURE_BYTES_MAX = 1_500_000;
export const PICTURES_MAX = 24;
/** PBKDF2 rounds an offline share may ask for. */
export const ROUNDS_MAX = 5_000_000;
/** An answer of a relay about a box of at most 1,024. */
export const BOX_BYTES_MAX = 2_048;
export const REQUEST_MS_MAX = 30_000;
/** What a wait asked for by the relay is cut to. */
export const WAIT_SECONDS_MAX = 3_600;
/** `recipient` that is sent. */
export const RECIPIENT_CHARS_MAX = 80;
