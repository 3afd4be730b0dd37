/** The paths of Padu's icons, by their names there. */
export const PATHS = {
  onlineAsync: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM6.6 5.3v5.4L10.9 8z",
  onlineSync: "M2 4.5h8.2v7H2zM10.2 7 14 5v6l-3.8-2z",
  faceToFace:
    "M6 7.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM1.8 13.2c0-2.4 1.8-3.7 4.2-3.7s4.2 1.3 4.2 3.7M10.6 3a2.3 2.3 0 0 1 0 4.5M12 9.8c1.4.4 2.3 1.6 2.3 3.4",
  workplace: "M2 5h12v8.2H2zM5.8 5V3h4.4v2M2 8.6h12",
  more: "M3.2 8h.01M8 8h.01M12.8 8h.01",
  undo: "M3 6.5h6.2a3.4 3.4 0 0 1 0 6.8H6.4M5.8 3.5 2.8 6.5l3 3",
  redo: "M13 6.5H6.8a3.4 3.4 0 0 0 0 6.8h2.8M10.2 3.5l3 3-3 3",
  check: "M2.8 8.6 6.2 12l7-8",
  lock: "M3.5 7.2h9v6.3h-9zM5.3 7.2V5.1a2.7 2.7 0 0 1 5.4 0v2.1",
  pencil: "M3 13l.6-2.9 7.3-7.3 2.3 2.3-7.3 7.3z",
  warning: "M8 3.5v5.4M8 12h.01",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4l3.4 3.4",
  chevron: "M4 6l4 4 4-4",
  newPage: "M12.5 7V5.2L9.3 2H3.5v12h4M9 2v3.5h3.5M11.5 9.5v5M9 12h5",
  open: "M2 12.8V3.5h4l1.4 1.8h5.1v1.9M2 12.8l2-5.6h10.4l-2 5.6z",
  download: "M8 2.5v7M5 6.8l3 3 3-3M2.8 10.5v3h10.4v-3",
  sheet: "M2.5 3h11v10h-11zM2.5 6.4h11M2.5 9.7h11M6.2 3v10",
  idea: "M6 12.2h4M6.8 14h2.4M5.9 10.2a4 4 0 1 1 4.2 0v.6H5.9z",
  excluded: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM4.2 4.2l7.6 7.6",
};

export type IconName = keyof typeof PATHS;
