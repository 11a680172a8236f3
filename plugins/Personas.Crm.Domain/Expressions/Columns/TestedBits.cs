using System;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>The bits of a batch at the leaves of a tested column.</summary>
internal sealed class TestedBits(TestedColumn column)
{
    // Customers are noted at the number of their text's answers, as long as there are not more: how many answers the next text has cannot be
    // foreseen, and so it takes a wrong guess to note it at each of them.
    private const int MostNumbers = 128;
    private readonly int _position = column.Source.Position;
    private readonly TextAnswers _texts = new(column);
    private readonly ulong[] _byNumber = new ulong[MostNumbers];
    private readonly ulong[] _word = new ulong[column.Leaves.Count];
    private readonly RowBits _bits = new(column.Leaves.Count);

    /// <summary>Takes the values of eight customers.</summary>
    /// <param name="rows">The rows that the column is of, in the order of <see cref="BitPlanes"/>.</param>
    /// <param name="number">The number of the eight among those of a word.</param>
    public void Take(FactValue[][] rows, int number)
    {
        var customer = 1UL << (number + 56);
        foreach (var row in rows)
        {
            ref readonly var value = ref row[_position];
            if (value.Kind == ValueKind.Text) NoteText(_texts.NumberOf(in value), customer);
            else if (!value.IsMissing) Note(column.Of(in value), customer);
            customer >>= 8;
        }
    }

    /// <summary>Turns the answers of 64 customers into bits.</summary>
    /// <param name="word">The number of the customers' word.</param>
    public void Turn(int word)
    {
        for (var number = 0; number < _byNumber.Length && number < _texts.Count; number++) Note(_texts[number], _byNumber[number]);
        Array.Clear(_byNumber, 0, _byNumber.Length);
        for (var leaf = 0; leaf < _word.Length; leaf++) _bits.Put(leaf, word, _word[leaf]);
        Array.Clear(_word, 0, _word.Length);
        _texts.ForgetMany();
    }

    /// <summary>Puts the bits of some customers at the leaves of the graph.</summary>
    /// <param name="from">The first word of the customers.</param>
    /// <param name="bits">The words of every node.</param>
    public void Put(int from, ulong[][] bits)
    {
        for (var i = 0; i < column.Leaves.Count; i++) bits[column.Leaves[i] >> 1] = _bits.From(i, from);
    }

    private void NoteText(int number, ulong customer)
    {
        if (number < MostNumbers) _byNumber[number] |= customer;
        else Note(_texts[number], customer);
    }

    private void Note(int[] leaves, ulong customers)
    {
        foreach (var leaf in leaves) _word[leaf] |= customers;
    }
}
