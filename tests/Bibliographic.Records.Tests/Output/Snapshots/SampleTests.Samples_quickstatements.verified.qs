CREATE
LAST	Len	"Reading habits of the common raven (Corvus corax) in seventeen public libraries: a cohort study"
LAST	Den	"scientific article published on 5 March 2021"
LAST	P31	Q13442814
LAST	P1476	en:"Reading habits of the common raven (Corvus corax) in seventeen public libraries: a cohort study"
LAST	P2093	"Anneke van der Meer"	P1545	"1"
LAST	P2093	"Lucía Ibáñez Robledo"	P1545	"2"
LAST	P2093	"Ren Ōtsuka"	P1545	"3"
LAST	P2093	"Seyed Karim Ahmadi Noor"	P1545	"4"
LAST	P2093	"Máire Bríd O’Connell"	P1545	"5"
LAST	P2093	"John P Smith Jr"	P1545	"6"
LAST	P2093	"Văn Đức Nguyễn"	P1545	"7"
LAST	P577	+2021-03-05T00:00:00Z/11
LAST	P407	Q1860
LAST	P356	"10.5555/JALS.2021.0305"
LAST	P698	"33900001"
LAST	P932	"8100001"
CREATE
LAST	Len	"The Marsh Atlas: a map of 412 wetlands made by their visitors"
LAST	Den	"scientific article published in 2019"
LAST	P31	Q13442814
LAST	P1476	en:"The Marsh Atlas: a map of 412 wetlands made by their visitors"
LAST	P2093	"Ciarán O'Brien"	P1545	"1"
LAST	P2093	"Marsh Atlas Consortium"	P1545	"2"
LAST	P2093	"X Li"	P1545	"3"
LAST	P2093	"Sukarno"	P1545	"4"
LAST	P2093	"Małgorzata Żółć-Jędrzejewska"	P1545	"5"
LAST	P577	+2019-00-00T00:00:00Z/9
LAST	P407	Q1860
LAST	P356	"10.5555/BF.412"
LAST	P698	"31200002"
LAST	P932	"8100002"
CREATE
LAST	Len	"A reply to “What the heron saw”"
LAST	Den	"scientific article published in February 2020"
LAST	P31	Q13442814
LAST	P1476	en:"A reply to “What the heron saw”"
LAST	P2093	"Małgorzata Żółć-Jędrzejewska"	P1545	"1"
LAST	P577	+2020-02-00T00:00:00Z/10
LAST	P407	Q1860
LAST	P698	"32000003"
LAST	P932	"8100003"
CREATE
LAST	Les	"El agua y la página: cuarenta años de bibliotecas flotantes en el lago Ficticio"
LAST	Den	"scientific article published on 15 June 2018"
LAST	P31	Q13442814
LAST	P1476	es:"El agua y la página: cuarenta años de bibliotecas flotantes en el lago Ficticio"
LAST	P2093	"José Luis García Montoya"	P1545	"1"
LAST	P2093	"Ana de la Fuente"	P1545	"2"
LAST	P2093	"Rosa María Quispe Mamani"	P1545	"3"
LAST	P577	+2018-06-15T00:00:00Z/11
LAST	P407	Q1321
LAST	P356	"10.5555/RBF.V7I1.22"
LAST	P698	"29900004"
LAST	P932	"8100004"
CREATE
LAST	Len	"The role of H2O and Sphagnum in AT&T-sized bogs: p < 0.05 is not | enough"
LAST	Den	"scientific article published on 9 December 2022"
LAST	P31	Q13442814
LAST	P1476	en:"The role of H2O and Sphagnum in AT&T-sized bogs: p < 0.05 is not | enough"
LAST	P2093	"Ægir Kowalski-Reuter"	P1545	"1"
LAST	P2093	"Xiaoming Wang"	P1545	"2"
LAST	P2093	"Wei Wang"	P1545	"3"
LAST	P2093	"Group for Bog Statistics"	P1545	"4"
LAST	P577	+2022-12-09T00:00:00Z/11
LAST	P407	Q1860
LAST	P356	"10.5555/JOURNAL.PBOG.3000001"
LAST	P698	"36500005"
LAST	P932	"8100005"
