using System;

namespace Personas.Crm.Domain.Values;

/// <summary>Powers, exponential and logarithm in decimal, to about 26 digits: a rate is found without a double ever touching an amount.</summary>
internal static class DecimalMath
{
    // e to the last decimal that the type holds.
    private const decimal E = 2.7182818284590452353602874714m;

    // e^−64 is the last digit that a decimal has after the point; e^66 is the last power of e that fits.
    private const decimal Least = -64, Greatest = 66;

    // Below this the series needs no halving first: a month of interest is well below it.
    private const decimal Small = 0.03125m;

    /// <summary>e to a power; 0 for what is too small to be written.</summary>
    /// <exception cref="OverflowException">The power is above 66.</exception>
    public static decimal Exp(decimal power)
    {
        if (power < Least) return 0;
        if (power > Greatest) throw new OverflowException("The exponential does not fit a decimal.");
        var whole = (int)Math.Round(power);
        var fraction = NearZero(power - whole);
        if (whole == 0) return fraction;
        return whole > 0 ? fraction * Power(E, whole) : fraction / Power(E, -whole);
    }

    /// <summary>The natural logarithm of a number above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above 0.</exception>
    public static decimal Log(decimal number)
    {
        var rest = number > 0 ? number : throw new ArgumentOutOfRangeException(nameof(number));
        var whole = 0;
        for (; rest > 1.65m; rest /= E) whole++;
        for (; rest < 0.6m; rest *= E) whole--;

        // ln y = 2 artanh((y − 1) / (y + 1)), which converges by a factor of 16 a term in this range.
        var ratio = (rest - 1) / (rest + 1);
        var square = ratio * ratio;
        var sum = 0m;
        var power = ratio;
        for (var k = 1; power != 0; k += 2)
        {
            sum += power / k;
            power *= square;
        }
        return whole + (2 * sum);
    }

    /// <summary>A number above 0 to any power.</summary>
    public static decimal Power(decimal number, decimal power) =>
        power == Math.Truncate(power) && Math.Abs(power) < 10_000 ? Power(number, (int)power) : Exp(power * Log(number));

    /// <summary>A number to a whole power, by repeated squaring.</summary>
    public static decimal Power(decimal number, int power)
    {
        if (power < 0) return 1 / Power(number, -power);
        var result = 1m;
        while (true)
        {
            if ((power & 1) != 0) result *= number;
            power >>= 1;
            if (power == 0) return result;
            number *= number;
        }
    }

    private static decimal NearZero(decimal power)
    {
        var halved = power is > Small or < -Small;
        var part = halved ? power / 16 : power;
        var sum = 1m;
        var term = part;
        for (var k = 2; term != 0; k++)
        {
            sum += term;
            term = term * part / k;
        }
        return halved ? Power(sum, 16) : sum;
    }
}
