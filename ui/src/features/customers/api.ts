// Customers: the dossier, and the writes.
import { queryOptions } from "@tanstack/react-query";
import { type CustomerId, commands, type Profile, read } from "../../bridge";

/** Everything about one customer but the purchases. */
export function dossierQuery(id: CustomerId) {
  return queryOptions({
    queryKey: ["customers", "dossier", id],
    queryFn: () => read(commands.customersDossier(id)),
  });
}

/** The profile that a block of text tells of. */
export function readText(text: string): Promise<Profile> {
  return read(commands.customersReadText(text));
}

export const createCustomer = commands.customersCreate;
/** Puts a value into one field and leaves the others as they are. */
export const putField = commands.customersPut;
export const removeCustomer = commands.customersRemove;
export const addPerson = commands.customersAddPerson;
export const updatePerson = commands.customersUpdatePerson;
export const removePerson = commands.customersRemovePerson;
