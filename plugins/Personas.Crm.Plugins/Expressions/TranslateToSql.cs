using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Sql;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Expressions;

/// <summary>
/// pcrm_TranslateToSql: a rule as one query that a warehouse runs over its copy of the tables. Rules are read as the caller, because the query
/// spells out those of the segments it builds on. Changes nothing.
/// </summary>
public sealed class TranslateToSql : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public TranslateToSql() : base(TranslateToSqlRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new TranslateToSqlRequest(turn.Context.InputParameters);
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var dialect = Dialect(request.Dialect, schema);
        var asOf = Inputs.Instant("AsOf", request.AsOf) ?? turn.UtcNow;
        var asked = AskedRule.Of(turn, request.SegmentKey, request.Expression, request.CustomerTable);
        var check = new ExpressionCheck(FactStore.All(turn.AsCaller), schema) 
        {
            Names = new RowNames(turn.AsCaller, schema).Find,
            IsAsked = asked.IsAsked,
        };
        var reading = check.Read(asked.Expression, asked.CustomerTable, asked.Id);
        if (!reading.IsValid) throw Refusal.For(AskedRule.Title(asked), "cannot be translated", reading.Problems);

        var rule = reading.Required.Expression;
        // Who asks, and how hierarchies stand, is looked up now: the query holds ids.
        var moment = AskedMoment.Of(turn, Settings.Read(turn.Elevated(Elevation.Rules)).At(asOf), rule, schema);
        var query = SqlTranslation.Of(rule, new SqlOptions(check.Facts, schema, moment, dialect, SegmentExpressions.Below(rule, turn, check)));
        if (!query.IsValid) throw Refusal.For(AskedRule.Title(asked), "cannot be said in SQL", query.Problems);
        _ = new TranslateToSqlResponse(turn.Context.OutputParameters)
        {
            Sql = query.Required.Sql,
            Parameters = Json(query.Required, dialect),
            AsOf = asOf,
            ExpressionHash = rule.Hash,
        };
    }

    private static SqlDialect Dialect(string? name, MetadataSchema schema) => name?.Trim().ToLowerInvariant() switch
    {
        "sqlserver" => TransactSqlDialect.SqlServer,
        "fabric" => TransactSqlDialect.Fabric,
        "sqlite" => new SqliteDialect(schema.Decimals),
        _ => throw new Refusal($"Dialect: '{name}' is not known. Write sqlserver, fabric or sqlite."),
    };

    private static string Json(SqlTranslation query, SqlDialect dialect) => JsonConvert.SerializeObject(query.Parameters.Select(parameter => new
    {
        name = parameter.Name,
        type = dialect.TypeOf(parameter),
        value = parameter.Value is DateTime time ? time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture) : parameter.Value,
    }));
}
