using System.Globalization;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Which of its two places an indicator has that a view shows alone, because the other one is blank.</summary>
/// <remarks>
/// From the definitions of the fields: of most tags only one indicator is defined, or only one may be blank. Where both may, the sign
/// decides, by counts in real records.
/// </remarks>
internal static class IndicatorRules
{
    /// <summary>Tags of which the second indicator is the one that is filled. Of all others it is the first.</summary>
    private const string SecondInMarc21 =
        "017 035 039 047 048 050 055 060 072 090 099 222 264 377 440 647 648 650 651 655 656 657 662 688 690 691 830 866 867 868 900 907 966";

    private const string SecondInUnimarc =
        "073 123 181 182 183 207 210 214 219 328 410 411 412 413 421 422 423 424 425 430 431 432 433 434 435 436 437 440 441 442 443 444 445 446 447 448 451 452 453 " +
        "454 455 456 461 462 463 464 470 481 482 488 530 532 600 602 616 700 701 702 716 720 721 722 730 801 830";

    /// <summary>Signs that stand elsewhere than the tag's other signs: tag, signs, place.</summary>
    private static readonly (int Tag, string Signs, int Place)[] ExceptionsInMarc21 =
    [
        (41, "7", 2), (50, "01", 1), (60, "01", 1), (55, "1", 1), (39, "0", 1), (99, "0", 1), (82, "4", 2), (83, "4", 2), (246, "45678", 2), (240, "23456789", 2),
        (242, "23456789", 2), (243, "23456789", 2), (245, "23456789", 2), (600, "24567", 2), (610, "34567", 2), (611, "34567", 2), (630, "4567", 2),
        (653, "123456", 2), (700, "2", 2), (730, "2", 2), (740, "2", 2), (760, "8", 2), (762, "8", 2), (765, "8", 2), (767, "8", 2), (770, "8", 2),
        (772, "8", 2), (773, "8", 2), (774, "8", 2), (775, "8", 2), (776, "8", 2), (777, "8", 2), (787, "8", 2), (780, "234567", 2), (785, "2345678", 2),
        (856, "0128", 2),
    ];

    private static readonly bool[] IsSecondInMarc21 = Index(SecondInMarc21), IsSecondInUnimarc = Index(SecondInUnimarc);

    /// <summary>The place of a lone indicator: 1 or 2.</summary>
    /// <param name="tag">The field's tag; of field 880 the tag that it is linked to.</param>
    /// <param name="sign">The indicator.</param>
    /// <param name="format">The record's format.</param>
    public static int FindPlace(MarcTag tag, char sign, MarcFormat format)
    {
        if (tag.Number is not (> 0 and var number))
            return 1;
        if (format != MarcFormat.Marc21)
            return IsSecondInUnimarc[number] ? 2 : 1;
        foreach (ref readonly var exception in ExceptionsInMarc21.AsSpan())
        {
            if (exception.Tag == number && exception.Signs.Contains(sign))
                return exception.Place;
        }
        return IsSecondInMarc21[number] ? 2 : 1;
    }

    private static bool[] Index(string tags)
    {
        var isListed = new bool[1000];
        foreach (var tag in tags.Split(' '))
            isListed[int.Parse(tag, CultureInfo.InvariantCulture)] = true;
        return isListed;
    }
}
