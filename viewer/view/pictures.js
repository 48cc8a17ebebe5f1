// Charts as pictures, the summary as a file to save. Both live as blobs of this page, and end with it.

import { PICTURES_MAX } from "../limits.js";
import { words } from "../words.js";
import { el, said } from "./dom.js";

const urls = new Map();

function urlOf(attachment) {
  if (!urls.has(attachment)) urls.set(attachment, URL.createObjectURL(new Blob([attachment.bytes], { type: attachment.type })));
  return urls.get(attachment);
}

/** Lets go of every picture. */
export function forgetPictures() {
  for (const url of urls.values()) URL.revokeObjectURL(url);
  urls.clear();
}

/** Fills #charts and #papers with what has come so far. */
export function showPictures(record, loading) {
  const w = words().record;
  const shown = record.pictures.slice(0, PICTURES_MAX).map(figure);
  const left = record.pictures.length - shown.length;
  document.getElementById("charts")?.replaceChildren(...shown, ...(left > 0 ? [el("p", {}, w.cut(left))] : []), ...(loading ? [el("p", { class: "small" }, w.loading)] : []));
  document.getElementById("papers")?.replaceChildren(...record.papers.map(paper));
}

function figure(picture) {
  const made = el("img", { alt: picture.title || words().record.chart });
  const whole = el("figure", {}, made, picture.title && el("figcaption", {}, said(picture.title)));
  made.addEventListener("error", () => whole.replaceChildren(el("p", { class: "warn" }, words().record.unread(1))));
  made.src = urlOf(picture);
  return whole;
}

function paper(attachment) {
  const link = el("a", { class: "button", download: "record.pdf" }, words().record.showPdf(Math.ceil(attachment.bytes.length / 1024)));
  link.href = urlOf(attachment);
  return el("p", { class: "noprint" }, link);
}
