// DocumentReferences: charts as pictures, the summary as PDF. Pictures are drawn as <img>, where an SVG runs no script
// and loads nothing.

import { fromBase64 } from "../bytes.js";
import { PICTURE_BYTES_MAX } from "../limits.js";
import { clean, concept, list, obj } from "./read.js";

const PICTURES = ["image/svg+xml", "image/png", "image/jpeg"];

/** `{pictures: [{title, type, bytes}], papers: [...], unread}` of one DocumentReference. */
export function attachmentsOf(resource) {
  const all = list(resource.content).map((content) => attachment(obj(obj(content).attachment), resource));
  const read = all.filter(Boolean);
  return {
    pictures: read.filter(({ type }) => PICTURES.includes(type)),
    papers: read.filter(({ type }) => type === "application/pdf"),
    texts: read.filter(({ type }) => type === "text/plain"),
    unread: all.length - read.length + (all.length === 0 ? 1 : 0),
  };
}

function attachment({ contentType, data, title }, resource) {
  const type = clean(contentType, 80).split(";")[0].toLowerCase();
  const known = [...PICTURES, "application/pdf", "text/plain"].includes(type);
  if (!known || typeof data !== "string" || data.length > PICTURE_BYTES_MAX * 1.4) return null;
  const bytes = fromBase64(data);
  if (!bytes || bytes.length === 0 || bytes.length > PICTURE_BYTES_MAX) return null;
  return { type, bytes, title: clean(title) || clean(resource.description) || concept(resource.type) };
}
