using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public sealed class MaskPlacesTests
{
    [TestMethod]
    [DataRow(100, 60, 30, 15, 5, 1)]
    [DataRow(64, 64, 64)]
    [DataRow(500, 499, 130, 129, 70, 65, 64, 3, 2, 1)]
    [DataRow(1, 1, 1, 1)]
    public void Every_conjunction_has_a_bit_of_its_own_that_is_joined_with_that_of_its_item(params int[] layers)
    {
        var places = new MaskPlaces(layers[0]);
        for (var layer = 1; layer < layers.Length; layer++)
            for (var into = 0; into * 64 < layers[layer]; into++)
                places.Add(new MaskPiece(layer, into, System.Math.Min(64, layers[layer] - (into * 64))));
        var bits = new HashSet<int>();
        for (var layer = 0; layer < layers.Length; layer++)
            for (var item = 0; item < layers[layer]; item++)
            {
                Assert.IsTrue(bits.Add(places.Bit(layer, item)), $"the bit of {item} in {layer} is taken");
                var words = new ulong[places.Words];
                Members.Set(words, places.Bit(layer, item));
                var joined = Joined(words, places);
                CollectionAssert.AreEqual(new[] { item }, Enumerable.Range(0, layers[0]).Where(bit => Members.Has(joined, bit)).ToArray());
            }
    }

    [TestMethod]
    public void Small_layers_share_a_word()
    {
        var places = new MaskPlaces(11);
        foreach (var width in new[] { 9, 9, 5, 3, 1 }) places.Add(new MaskPiece(places.Joins.Count + 1, 0, width));
        Assert.AreEqual(1, places.Words);
    }

    private static ulong[] Joined(ulong[] words, MaskPlaces places)
    {
        var joined = (ulong[])words.Clone();
        foreach (var join in places.Joins) joined[join.Into] |= words[join.From] >> join.Shift & join.Bits;
        return joined;
    }
}
