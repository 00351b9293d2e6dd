// What a feature's pages are built of.
export { useAdd, useFrameSearch, useOpen } from "./address";
export { DetailDrawer, FormDrawer } from "./drawers";
export type { AddFormProps, DetailProps, Feature, Found } from "./feature";
export { useReturnedFocus } from "./focus";
export { Fold } from "./fold";
export { isComposing, useKeys } from "./keys";
export { KeyList } from "./keys-dialog";
export { Card, Page } from "./page";
export { Bone, EmptyState, ReadTrouble, useLate } from "./states";
export { isTourDue, tourIsOver, useLeaveTour, useStartTour } from "./tour";
export { WorkBar } from "./work-bar";
