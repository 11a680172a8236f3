using System;

namespace Personas.Crm.Domain.Repayment.Functions;

/// <summary>Powers and roots in decimal, to 26 digits or better: no binary fraction comes near an amount or a rate.</summary>
internal static class Powers
{
    /// <summary>A power with a whole exponent, by squaring. What is too small for a decimal is 0.</summary>
    /// <exception cref="OverflowException">The result is beyond 7.9e28.</exception>
    public static decimal Of(decimal value, int exponent)
    {
        if (exponent < 0) return 1 / Of(value, -exponent);
        var result = 1m;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result *= value;
            if (exponent > 1) value *= value;
        }
        return result;
    }

    /// <summary>The positive root of a positive value: by Newton's method from above, which descends until it can no more.</summary>
    public static decimal Root(decimal value, int degree)
    {
        var root = 1 + ((value - 1) / degree);
        if (root <= 0 || value <= 0) return 0;
        for (var i = 0; i < 200; i++)
        {
            var next = root - ((root - (value / Of(root, degree - 1))) / degree);
            if (next >= root && i > 0) return root;
            root = next;
        }
        return root;
    }
}
