import type { Client } from "../../shared/client";
import {
  type Expression, estimateSegment, explainMembership, getFactCatalogue, previewSegmentChange, publishSegment, validateExpression,
} from "../../shared/generated/apis";
import { catalogueOf } from "../model/catalogue";
import type { Json } from "../model/json";
import type { ExplainedNode, Gateway } from "./answers";
import { createFigure } from "./figures";
import { currencies, findRows, latestRun } from "./rows";

// An estimate while somebody types should come soon; what is not counted until then is estimated.
const secondsForEstimate = 8;
const secondsForPreview = 20;
const someNames = 5;

/** What the designer asks, of the Dataverse around the page. */
export function dataverseGateway({ webApi, utility }: Pick<Client, "webApi" | "utility">): Gateway {
  return {
    catalogue: async (table, segmentKey) => {
      const answer = await getFactCatalogue(webApi, { Purpose: "segment", CustomerTable: table, ...(segmentKey ? { SegmentKey: segmentKey } : {}) });
      const related = answer.RelatedTables.map((table) => ({
        ...table, columns: table.columns.map(({ name, label, ...column }) => ({ ...column, key: name, name: label })),
      }));
      return catalogueOf(answer.Facts, answer.Operators, related);
    },
    validate: async (expression, table) => {
      const answer = await validateExpression(webApi, { Expression: expression, Purpose: "segment", CustomerTable: table });
      return { isValid: answer.IsValid, problems: answer.Problems, summary: answer.Summary };
    },
    estimate: async (expression, table) => {
      const answer = await estimateSegment(webApi, {
        Expression: written(expression), CustomerTable: table, TimeBudgetSeconds: secondsForEstimate, SampleSize: someNames,
      });
      return {
        count: answer.Count, from: answer.CountFrom, to: answer.CountTo, share: answer.Share, looked: answer.Customers, total: answer.Total,
        isExact: answer.IsExact, effects: answer.Conditions, sample: answer.Sample,
      };
    },
    explain: async (expression, table, customerId) => {
      const answer = await explainMembership(webApi, { CustomerId: customerId, CustomerTable: table, Expression: written(expression) });
      return {
        isMember: answer.IsMember, tree: answer.Explanation as ExplainedNode & { readonly found?: Json }, summary: answer.Summary,
        changes: answer.SmallestChange, nextFlip: answer.NextFlip ? new Date(answer.NextFlip) : null,
      };
    },
    preview: async (segmentKey, expression) => {
      const answer = await previewSegmentChange(webApi, {
        SegmentKey: segmentKey, Expression: written(expression), TimeBudgetSeconds: secondsForPreview, SampleSize: someNames,
      });
      return {
        enter: answer.Enter, leave: answer.Leave, stay: answer.Stay, looked: answer.Customers, total: answer.Total, isExact: answer.IsExact,
        entering: answer.EnterSample, leaving: answer.LeaveSample, knockOn: answer.KnockOn,
      };
    },
    publish: async (segmentKey) => {
      const answer = await publishSegment(webApi, { SegmentKey: segmentKey });
      return { version: answer.Version, isNew: answer.IsNewVersion };
    },
    run: (segmentId) => latestRun(webApi, segmentId),
    findRows: (table, text) => findRows({ webApi, utility }, table, text),
    currencies: () => currencies(webApi),
    createFigure: (figure) => createFigure(webApi, figure),
  };
}

// The text of the rule as it is: through a value it would lose digits.
function written(expression: string): Expression {
  return expression as unknown as Expression;
}
