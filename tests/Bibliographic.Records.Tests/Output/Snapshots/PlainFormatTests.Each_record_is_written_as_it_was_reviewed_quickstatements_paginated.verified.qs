CREATE
LAST	Lpt	"On the pages of others"
LAST	Den	"scientific article published in February 2020"
LAST	P31	Q13442814
LAST	P1476	pt:"On the pages of others"
LAST	P2093	"X Li"	P1545	"1"
LAST	P2093	"Jean-Pierre Müller"	P1545	"2"
LAST	P577	+2020-02-00T00:00:00Z/10
LAST	P478	"12"
LAST	P433	"3 Suppl 1"
LAST	P304	"123-130"
LAST	P407	Q5146
LAST	P698	"123"
