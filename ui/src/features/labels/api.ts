// Labels and envelopes: the sheets that are sold, a preview, a PDF, the printer.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type Choice, commands, type LabelPlan, read } from "../../bridge";

/** The common sheets. */
export const kindsQuery = queryOptions({
  queryKey: ["labels", "kinds"],
  queryFn: () => read(commands.labelsKinds()),
});

/** The first pages, and who is left out. Its answers hold names and addresses, so they go stale with the reports'. */
export function previewQuery(choice: Choice, year: number, plan: LabelPlan | undefined) {
  return queryOptions({
    queryKey: ["reports", "labels", choice, year, plan],
    queryFn: () => (plan ? read(commands.labelsPreview(choice, year, plan)) : null),
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}

/** Saves all labels as a PDF; answers whether a place was chosen. */
export const saveLabels = (choice: Choice, year: number, plan: LabelPlan) =>
  read(commands.labelsSave(choice, year, plan));

/** Opens the window that prints all labels. */
export const printLabels = (choice: Choice, year: number, plan: LabelPlan) =>
  read(commands.labelsPrint(choice, year, plan));
