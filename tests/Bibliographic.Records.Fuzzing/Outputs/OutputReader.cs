namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>Reads a whole output as strictly as the format's definition does, and tells what it is made of.</summary>
/// <param name="output">The output.</param>
/// <returns>
/// The marks of its structure, as often as they stand there: tags, elements, keys, columns, fields, and <see cref="OutputReaders.Record"/>
/// for each record. An exception means that the output is not well formed.
/// </returns>
internal delegate IEnumerable<string> OutputReader(byte[] output);
