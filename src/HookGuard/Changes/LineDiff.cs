using HookGuard.Detection;

namespace HookGuard.Changes;

/// <summary>
/// Tells which lines of a text are not in an older one: a shortest edit script after Myers (1986), in linear space. Lines are
/// compared as decoded text without their endings, so another encoding or other line ends alone add nothing.
/// </summary>
internal sealed class LineDiff
{
    /// <summary>Steps after which what is left counts as added: a wrong "added" asks a person, a wrong "old" would leak.</summary>
    private const long Budget = 40_000_000;

    private readonly int[] before;
    private readonly int[] after;
    private readonly int[] forward;
    private readonly int[] backward;
    private readonly Action<int> add;
    private long budget;

    private LineDiff(int[] before, int[] after, long budget, Action<int> add)
    {
        this.before = before;
        this.after = after;
        this.budget = budget;
        this.add = add;
        forward = new int[before.Length + after.Length + 3];
        backward = new int[forward.Length];
    }

    /// <summary>For each line of <paramref name="after"/>, line 1 first, whether it is added.</summary>
    public static bool[] Added(SourceText before, SourceText after, long budget = Budget)
    {
        var added = new bool[after.LineCount];
        var start = 0;
        var ends = (Before: before.LineCount, After: after.LineCount);
        while (start < ends.Before && start < ends.After && Line(before, start).SequenceEqual(Line(after, start)))
        {
            start++;
        }

        while (
            ends.Before > start
            && ends.After > start
            && Line(before, ends.Before - 1).SequenceEqual(Line(after, ends.After - 1))
        )
        {
            ends = (ends.Before - 1, ends.After - 1);
        }

        var (old, fresh, places) = Common(before, after, start, ends, added);
        new LineDiff(old, fresh, budget, index => added[places[index]] = true).Compare(0, old.Length, 0, fresh.Length);
        return added;
    }

    // Numbers the lines that both sides have. The others are in no common subsequence: leaving them out makes the search cheap
    // for a text that was rewritten.
    private static (int[] Before, int[] After, List<int> Places) Common(
        SourceText before,
        SourceText after,
        int start,
        (int Before, int After) ends,
        bool[] added
    )
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var old = new int[ends.Before - start];
        for (var line = start; line < ends.Before; line++)
        {
            lookup.TryAdd(Line(before, line), numbers.Count);
            old[line - start] = lookup[Line(before, line)];
        }

        var shared = new bool[numbers.Count];
        List<int> fresh = [];
        List<int> places = [];
        for (var line = start; line < ends.After; line++)
        {
            if (lookup.TryGetValue(Line(after, line), out var number))
            {
                shared[number] = true;
                fresh.Add(number);
                places.Add(line);
            }
            else
            {
                added[line] = true;
            }
        }

        return ([.. old.Where(number => shared[number])], [.. fresh], places);
    }

    private static ReadOnlySpan<char> Line(SourceText text, int index)
    {
        var span = text.GetLineSpan(index + 1);
        return text.Span.Slice(span.Start, span.Length);
    }

    private void Compare(int beforeStart, int beforeEnd, int afterStart, int afterEnd)
    {
        while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] == after[afterStart])
        {
            beforeStart++;
            afterStart++;
        }

        while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] == after[afterEnd - 1])
        {
            beforeEnd--;
            afterEnd--;
        }

        if (
            beforeStart < beforeEnd
            && afterStart < afterEnd
            && Middle(beforeStart, beforeEnd, afterStart, afterEnd) is { } middle
        )
        {
            Compare(beforeStart, middle.Before, afterStart, middle.After);
            Compare(middle.Before, beforeEnd, middle.After, afterEnd);
            return;
        }

        for (var line = afterStart; line < afterEnd; line++)
        {
            add(line);
        }
    }

    /// <summary>A point on a shortest path, where the searches from both ends meet; null where the budget is spent.</summary>
    private (int Before, int After)? Middle(int beforeStart, int beforeEnd, int afterStart, int afterEnd)
    {
        var old = before.AsSpan(beforeStart..beforeEnd);
        var fresh = after.AsSpan(afterStart..afterEnd);
        var delta = old.Length - fresh.Length;
        var odd = (delta & 1) != 0;
        var ahead = new Frontier(forward, 0, old.Length, fresh.Length, start: 0, beyond: -1);
        var back = new Frontier(backward, delta, old.Length, fresh.Length, start: old.Length, beyond: int.MaxValue);
        while (true)
        {
            ahead.Widen();
            for (var k = ahead.Last; k >= ahead.First; k -= 2)
            {
                var x = Math.Max(ahead[k - 1] + 1, ahead[k + 1]);
                while (x < old.Length && x - k < fresh.Length && old[x] == fresh[x - k])
                {
                    x++;
                    budget--;
                }

                ahead[k] = x;
                if (odd && back.Covers(k) && back[k] <= x)
                {
                    return (beforeStart + x, afterStart + x - k);
                }
            }

            back.Widen();
            for (var k = back.Last; k >= back.First; k -= 2)
            {
                var x = Math.Min(back[k - 1], back[k + 1] - 1);
                while (x > 0 && x > k && old[x - 1] == fresh[x - k - 1])
                {
                    x--;
                    budget--;
                }

                back[k] = x;
                if (!odd && ahead.Covers(k) && x <= ahead[k])
                {
                    return (beforeStart + x, afterStart + x - k);
                }
            }

            budget -= ahead.Last - ahead.First + 1;
            if (budget < 0)
            {
                return null;
            }
        }
    }

    /// <summary>How far one search has come on each diagonal (old index less new index).</summary>
    private struct Frontier
    {
        private readonly int[] reached;
        private readonly int zero;
        private readonly int lowest;
        private readonly int highest;
        private readonly int beyond;

        public Frontier(int[] reached, int diagonal, int oldLength, int newLength, int start, int beyond)
        {
            this.reached = reached;
            this.beyond = beyond;
            zero = newLength + 1;
            lowest = -newLength;
            highest = oldLength;
            First = diagonal;
            Last = diagonal;
            this[diagonal] = start;
        }

        public int First { get; private set; }

        public int Last { get; private set; }

        public readonly int this[int diagonal]
        {
            get => reached[zero + diagonal];
            set => reached[zero + diagonal] = value;
        }

        public readonly bool Covers(int diagonal) => First <= diagonal && diagonal <= Last;

        // One edit more reaches one diagonal more on each side, as long as there is one.
        public void Widen()
        {
            if (First > lowest)
            {
                this[--First - 1] = beyond;
            }
            else
            {
                First++;
            }

            if (Last < highest)
            {
                this[++Last + 1] = beyond;
            }
            else
            {
                Last--;
            }
        }
    }
}
