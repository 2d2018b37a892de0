using System.Buffers;
using System.Text;
using HookGuard.Processes;

namespace HookGuard.Git.Commands;

/// <summary>One <c>git diff-tree --stdin</c> that compares commits with their parents for as long as the reader lives.</summary>
internal sealed class DiffTree(string folder) : IDisposable
{
    // git repeats a line that names no object, and sends on all that it has written.
    private const char End = '-';

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly ArrayBufferWriter<byte> answer = new();
    private ChildProcess? process;
    private BufferedStream? output;

    /// <param name="commit">The full id of a commit that is there: git says nothing of one that is missing.</param>
    public IReadOnlyList<RawChange> Read(string commit)
    {
        try
        {
            return Ask(commit);
        }
        catch (IOException problem)
        {
            // git ends at what it cannot read. The next question starts another.
            var cause = process?.HasEnded(Patience) == true ? process.Errors.Split('\n')[0] : "";
            Dispose();
            throw GitProblem.Because(cause is "" ? $"git cannot compare the commit {commit}" : cause, problem);
        }
    }

    public void Dispose()
    {
        process?.CloseInput();
        process?.Dispose();
        process = null;
        output = null;
    }

    private List<RawChange> Ask(string commit)
    {
        process ??= GitProcess.Start(
            folder,
            ["diff-tree", "--stdin", "-r", "-c", "--root", "--no-commit-id", .. RawDiff.Options],
            withInput: true
        );
        output ??= new BufferedStream(process.Output, 1 << 16);
        process.Input.Write(Encoding.ASCII.GetBytes($"{commit}\n{End}\n"));
        process.Input.Flush();
        answer.ResetWrittenCount();
        while (Next() is var first && first != End)
        {
            // A header and a path.
            answer.Write([first]);
            Copy();
            Copy();
        }

        return Next() == '\n'
            ? RawDiff.Parse(answer.WrittenSpan)
            : throw GitProblem.Because("git wrote a raw diff of an unknown form");
    }

    private void Copy()
    {
        byte next;
        do
        {
            next = Next();
            answer.Write([next]);
        } while (next != 0);
    }

    private byte Next() =>
        output!.ReadByte() is >= 0 and var next ? (byte)next : throw new EndOfStreamException("git ended early");
}
