using System.Globalization;
using HookGuard.Corpus;

var hookguard = (Environment.GetEnvironmentVariable("HOOKGUARD") ?? "hookguard").Split(' ');
switch (args)
{
    case ["fill", var corpus, var folder, var seed]:
        FilledCorpus.Write(corpus, folder, int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    case ["recall", var folder]:
        return Recall.Measure(folder, hookguard);
    case ["alarms", _, ..]:
        return Alarms.Count(args[1..], hookguard);
    case ["random", var count, .. { Length: <= 1 } seed]:
        return RandomRecall.Measure(
            int.Parse(count, CultureInfo.InvariantCulture),
            int.Parse(seed is [var chosen] ? chosen : "1", CultureInfo.InvariantCulture)
        );
    default:
        Console.Error.WriteLine(
            """
            fill CORPUS FOLDER SEED   fills the templates of CORPUS into FOLDER, with a truth.json beside them
            recall FOLDER             scans FOLDER/files and compares with FOLDER/truth.json
            random COUNT [SEED]       makes COUNT random keys of each kind in three places each, and tells why any is not found
            alarms FOLDER…            counts and lists what is found in folders that hold no credential
            """
        );
        return 2;
}
