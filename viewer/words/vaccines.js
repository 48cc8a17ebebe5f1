// The words of docs/batch.md for vaccines, as people call them. The same in every language that the page speaks.

export const VACCINE_WORDS = {
  __proto__: null,
  "dtap-ipv-hib-hepb": "6-in-1 (DTaP/IPV/Hib/HepB)", menb: "MenB", rotavirus: "Rotavirus", pcv: "PCV", mmr: "MMR", mmrv: "MMRV",
  varicella: "Varicella", "hib-menc": "Hib/MenC", "dtap-ipv": "4-in-1 (dTaP/IPV)", hpv: "HPV", "td-ipv": "3-in-1 (Td/IPV)",
  menacwy: "MenACWY", flu: "Influenza", bcg: "BCG", hepb: "HepB", "pertussis-pregnancy": "Pertussis (mother)",
  "rsv-pregnancy": "RSV (mother)", "flu-pregnancy": "Influenza (mother)",
};
