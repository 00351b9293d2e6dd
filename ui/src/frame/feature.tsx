// What a feature gives to the frame: its pages, what can be added and found, what opens beside a page, its keys. The
// frame knows features by this shape alone; which there are is said once, in features.tsx.
import { createContext, type ReactNode, useContext } from "react";

export interface PageEntry {
  /** Where it is: `/customers`. */
  to: string;
  /** Its name: a key of the catalogues. */
  words: string;
  icon: ReactNode;
  /** Above the rail's line, below it, or found by search alone. */
  place: "top" | "bottom" | "search";
  /** A quiet figure beside the name. */
  Badge?: () => ReactNode;
  /** `g` and this letter go there. */
  key?: string;
}

export interface AddFormProps {
  /** The record the new one is for, when the address says so. */
  forId: string | null;
  open: boolean;
  onClose: () => void;
  /** Leaves the form for the dossier of what was added. */
  onOpen: (id: string) => void;
}

export interface AddEntry {
  /** What the address says: `?add=customer`. */
  add: string;
  icon: ReactNode;
  /** What it is called in the menu. */
  words: string;
  /** What it is called in the search box. */
  action: string;
  /** The form that lies over the page. */
  Form: (props: AddFormProps) => ReactNode;
}

/** A record that the search box found. */
export interface Found {
  id: string;
  title: string;
  tag?: ReactNode;
  beside?: string;
}

export interface Finder {
  /** Heading its finds stand under. */
  words: string;
  icon: ReactNode;
  find: (text: string) => Promise<readonly Found[]>;
}

export interface KeyLine {
  keys: readonly string[];
  words: string;
}

export interface DetailProps {
  id: string;
  onClose: () => void;
}

export interface Feature {
  pages?: readonly PageEntry[];
  adds?: readonly AddEntry[];
  /** Finds records; choosing one opens its dossier. */
  finder?: Finder;
  /** What `?open=<id>` shows beside any page: the dossier. One feature has it. */
  detail?: { name: string; testId: string; Detail: (props: DetailProps) => ReactNode };
  /** Lines for the list of keys. */
  keys?: readonly KeyLine[];
  /** Shown nowhere; listens as long as the frame stands. */
  Listener?: () => ReactNode;
}

const Features = createContext<readonly Feature[]>([]);

export function FeaturesProvider(props: { features: readonly Feature[]; children: ReactNode }) {
  return <Features.Provider value={props.features}>{props.children}</Features.Provider>;
}

/** The features there are. */
export function useFeatures(): readonly Feature[] {
  return useContext(Features);
}

/** Every page, in the features' order. */
export function usePages(): readonly PageEntry[] {
  return useFeatures().flatMap((feature) => feature.pages ?? []);
}

/** All that can be added, in the features' order. */
export function useAdds(): readonly AddEntry[] {
  return useFeatures().flatMap((feature) => feature.adds ?? []);
}
