using System.Globalization;
using HookGuard.Corpus;

switch (args)
{
    case ["fill", var corpus, var folder, var seed]:
        FilledCorpus.Write(corpus, folder, int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    case ["recall", var folder, .. var command]:
        return Recall.Measure(folder, command.Length > 0 ? command : ["hookguard"]);
    default:
        Console.Error.WriteLine(
            """
            fill CORPUS FOLDER SEED     fills the templates of CORPUS into FOLDER, with a truth.json beside them
            recall FOLDER [COMMAND…]    scans FOLDER/files with hookguard and compares with FOLDER/truth.json
            """
        );
        return 2;
}
