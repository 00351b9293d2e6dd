// What a feature's pages are built of.
export { DetailDrawer, FormDrawer } from "./drawers";
export { Fold } from "./fold";
export { useKeys } from "./keys";
export { Card, Page } from "./page";
export { Bone, EmptyState, ReadTrouble, useLate } from "./states";
