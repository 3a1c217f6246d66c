CREATE
LAST	Len	"A slow walk to the library: reading habits of Corvus corax & other café visitors"
LAST	Den	"scientific article published on 5 March 2021"
LAST	P31	Q13442814
LAST	P1476	en:"A slow walk to the library: reading habits of Corvus corax & other café visitors"
LAST	P2093	"Anneke van der Meer"	P1545	"1"
LAST	P2093	"John P Smith Jr"	P1545	"2"
LAST	P2093	"Văn Đức Nguyễn"	P1545	"3"
LAST	P2093	"Marsh Atlas Consortium, Working Group 2"	P1545	"4"
LAST	P577	+2021-03-05T00:00:00Z/11
LAST	P478	"12"
LAST	P433	"3 Suppl 1"
LAST	P304	"123-130"
LAST	P407	Q1860
LAST	P356	"10.5555/WALKS.2021.0305"
LAST	P698	"33987654"
LAST	P932	"8123456"
