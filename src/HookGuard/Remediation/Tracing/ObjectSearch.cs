using System.Collections.Concurrent;
using HookGuard.Changes;
using HookGuard.Git.Commands;
using HookGuard.History;
using HookGuard.Terminals;

namespace HookGuard.Remediation.Tracing;

/// <summary>The objects that contain a value, whatever leads to them: each is read once, on all cores.</summary>
/// <param name="Holders">Their types by id.</param>
/// <param name="Unread">Those that could not be read.</param>
internal sealed record ObjectSearch(IReadOnlyDictionary<string, string> Holders, IReadOnlyList<string> Unread)
{
    // In the order of the packs, where neighbours share what was unpacked.
    private const int ObjectsAtOnce = 64;

    public static ObjectSearch Run(CommitScan scan, GitWorkers workers, SecretForms forms)
    {
        var objects = GitProcess
            .ReadText(
                scan.Folder,
                ["cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname) %(objecttype)"]
            )!
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToList();
        ConcurrentDictionary<string, string> holders = new(StringComparer.Ordinal);
        ConcurrentBag<string> unread = [];
        using var progress = new Progress("objects", objects.Count);
        workers.Map(
            [.. objects.Chunk(ObjectsAtOnce)],
            (worker, chunk) =>
            {
                foreach (var fields in chunk)
                {
                    Search(worker, fields[0], fields[1]);
                }

                progress.Add(chunk.Length);
                return 0;
            }
        );
        return new ObjectSearch(holders, [.. unread.Order(StringComparer.Ordinal)]);

        void Search(GitWorker worker, string id, string type)
        {
            try
            {
                // What a partial clone left out is not here either.
                if (worker.TryObject(id) is not { } found)
                {
                    unread.Add(id);
                }
                else if (forms.AreIn(found.Content.Span))
                {
                    holders[id] = type;
                }
            }
            catch (TooLargeException)
            {
                unread.Add(id);
            }
        }
    }
}
