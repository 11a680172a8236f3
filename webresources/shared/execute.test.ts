import { expect, it } from "vitest";
import { fakeClient } from "../testing/fakeClient";
import { explainMembership } from "./generated/apis";

it("writes JSON and identifiers as the platform takes them, and reads JSON in answers", async () => {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const client = fakeClient({
    apis: {
      pcrm_ExplainMembership: (request) => {
        asked.push(request);
        return { "@odata.context": "x", IsMember: true, Explanation: '{"words":"age is 30"}', Summary: "s", SmallestChange: "[]", NextFlip: null };
      },
    },
  });

  const answer = await explainMembership(client.webApi, { CustomerId: "7", Expression: { version: 1, fact: "age", op: "eq", value: 30 } });

  expect(asked[0]).toMatchObject({ CustomerId: { guid: "7" }, Expression: '{"version":1,"fact":"age","op":"eq","value":30}' });
  expect((asked[0]?.["getMetadata"] as () => unknown)()).toEqual({
    boundParameter: null,
    operationType: 0,
    operationName: "pcrm_ExplainMembership",
    parameterTypes: {
      CustomerId: { typeName: "Edm.Guid", structuralProperty: 1 },
      Expression: { typeName: "Edm.String", structuralProperty: 1 },
    },
  });
  expect(answer).toEqual({ IsMember: true, Explanation: { words: "age is 30" }, Summary: "s", SmallestChange: [] });
});
