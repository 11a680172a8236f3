import { factkindChoice, facttypeChoice } from "../../shared/generated/choices";
import { fact } from "../../shared/generated/tables";
import type { FactType } from "../model/catalogue";
import type { NewFigure } from "./answers";

const types: Readonly<Record<FactType, number>> = { ...facttypeChoice, dateTime: facttypeChoice.dateAndTime };

/** Adds a figure over related rows to the catalogue, as a fact that every segment may use. Saving it checks it. */
export async function createFigure(webApi: Xrm.WebApi, { key, name, type, definition }: NewFigure): Promise<void> {
  const { columns } = fact;
  await webApi.createRecord(fact.table, {
    [columns.key]: key, [columns.name]: name, [columns.kind]: factkindChoice.aggregate, [columns.dataType]: types[type], [columns.definition]: definition,
  });
}
