using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Platform;

/// <summary>Keeps the catalogue in the database, one JSON document for each table, choice and relationship.</summary>
public static class CatalogStore
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDefaults } },
    };

    /// <summary>Whether the database holds an organisation.</summary>
    public static bool Exists(Session session) =>
        session.Scalar("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sandbox_metadata'") is not null;

    /// <summary>The catalogue as it was saved last.</summary>
    public static Catalog Load(Session session)
    {
        var documents = session.Rows("SELECT kind, json FROM sandbox_metadata ORDER BY kind, position",
            row => (Kind: row.GetString(0), Text: row.GetString(1))).ToLookup(row => row.Kind, row => row.Text);
        return new Catalog(Read<Table>(documents), Read<Choice>(documents), Read<OneToMany>(documents), Read<ManyToMany>(documents));
    }

    /// <summary>Replaces the saved catalogue.</summary>
    public static void Save(Session session, Catalog catalog)
    {
        session.Run(
            """
            CREATE TABLE IF NOT EXISTS sandbox_metadata
            (kind TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, position))
            """);
        session.Run("DELETE FROM sandbox_metadata");
        using var insert = session.Command("INSERT INTO sandbox_metadata VALUES ($0, $1, $2, $3)", "", 0, "", "");
        Write(catalog.Tables, table => table.LogicalName);
        Write(catalog.Choices, choice => choice.Name);
        Write(catalog.OneToMany, relationship => relationship.Name);
        Write(catalog.ManyToMany, relationship => relationship.Name);

        void Write<T>(IReadOnlyList<T> items, Func<T, string> name)
        {
            for (var i = 0; i < items.Count; i++)
            {
                insert.Parameters[0].Value = typeof(T).Name;
                insert.Parameters[1].Value = i;
                insert.Parameters[2].Value = name(items[i]);
                insert.Parameters[3].Value = JsonSerializer.Serialize(items[i], Json);
                insert.ExecuteNonQuery();
            }
        }
    }

    private static IEnumerable<T> Read<T>(ILookup<string, string> documents) =>
        documents[typeof(T).Name].Select(text => JsonSerializer.Deserialize<T>(text, Json)!);

    // A property is written only when it differs from what a new object has: most columns have few of the many.
    private static void LeaveOutDefaults(JsonTypeInfo info)
    {
        if (info.Type != typeof(Column)) return;
        var fresh = new Column { LogicalName = "", SchemaName = "", Type = ColumnType.String };
        foreach (var property in info.Properties.Where(property => !property.IsRequired && property.Get is not null))
        {
            var standard = property.Get!(fresh);
            property.ShouldSerialize = (_, value) => value is IReadOnlyCollection<string> list ? list.Count > 0 : !Equals(value, standard);
        }
    }
}
