namespace Bibliographic.Records.Input;

/// <summary>What an input is: a container, or a text of which a parser is known.</summary>
/// <param name="Container">The container; null when the input is a text.</param>
/// <param name="Parser">The parser of the text, or of every text in the container; null when each is to be recognized by itself.</param>
internal sealed record InputKind(RecordContainer? Container, RecordParser? Parser);
