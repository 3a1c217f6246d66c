namespace Bibliographic.Records.Input;

/// <summary>What is said of text that is no JSON.</summary>
internal static class JsonDamage
{
    private const string InvalidLiteral = "is an invalid JSON literal";

    /// <summary>
    /// The cause as the parser tells it, the same however much of the text it had: without the quotation of a word that is no literal,
    /// which goes on to the end of the bytes at hand; and with LF also for CR LF, whose first byte is damage within a string.
    /// </summary>
    public static string CauseOf(Exception exception)
    {
        var message = exception.Message;
        if (message.LastIndexOf(InvalidLiteral, StringComparison.Ordinal) is > 0 and var quotationEnd)
            message = "this " + message[quotationEnd..];
        return message.Replace("0x0D", "0x0A", StringComparison.Ordinal);
    }
}
