// Verifications: how well a profile is kept, and saying that a part of it was checked.
import { queryOptions } from "@tanstack/react-query";
import { type CustomerId, commands, read } from "../../bridge";

/** How complete a profile is and when its parts were checked. */
export function profileStateQuery(id: CustomerId) {
  return queryOptions({
    queryKey: ["verifications", "state", id],
    queryFn: () => read(commands.verificationsState(id)),
  });
}

export const verifyPart = commands.verificationsVerify;
