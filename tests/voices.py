"""What the people in generated transcripts say, in thirteen languages and seven scripts.

Owns sentences and names alone.  Must not know how a transcript marks its turns, nor anything of the library under test.

Questions and answers are natural talk with first and second persons in them; narration is in the third person and has
neither; no sentence holds a colon, a dash, a slash, a bar, a tilde, a digit or a bracket, so that none can be taken for
a cue by accident.  Names are common in their language and stand in no list of roles.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Voice:
    """One language: what is said, what is told, and who there is."""

    code: str
    script: str
    #: Whether words are set apart by blanks, so that lines can be wrapped at them.
    spaced: bool
    #: Whether the script has capitals.
    cased: bool
    questions: tuple[str, ...]
    answers: tuple[str, ...]
    narration: tuple[str, ...]
    headings: tuple[str, ...]
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    #: Pairs of roles: who asks, who answers.
    roles: tuple[tuple[str, str], ...]
    #: The word before a number, as in `Speaker 1`.
    numbered: str
    #: The two letters of a question and its answer.
    letters: tuple[str, str]


def _lines(block: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in block.strip().split("\n"))


VOICES = (
    Voice(
        "en", "Latin", spaced=True, cased=True,
        questions=_lines("""
            How did you come to repair clocks in the first place?
            Did your father want you to stay on the farm?
            What do you remember of that first winter?
            Were you ever afraid when the water rose?
            Do you think we could have saved the old mill?
            Who taught you to listen so patiently?
            Would you do it all over again?
            When did you know that the work was finished?
            """),
        answers=_lines("""
            I was fourteen and nobody told me that it was difficult.
            We had one lamp and I read under it every night.
            You learn more from a broken wheel than from a good one.
            My mother kept the letters and I never asked her why.
            I still have the key in my pocket, if you want to see it.
            Nobody in our street believed me at the time.
            We walked for two days and I lost both of my gloves.
            I tell my students that they should wait for the second idea.
            It was cold, we were hungry, and we laughed all the time.
            I would rather talk about the others than about myself.
            You should have seen their faces when we opened the door.
            I have changed my mind about that more than once.
            """),
        narration=_lines("""
            The workshop stood at the end of a narrow lane behind the station.
            A bell rang somewhere below and the light in the hall went out.
            Rain had been falling on the valley since the early morning.
            The dog lifted its head and went back to sleep beside the stove.
            Two boats were tied to the pier and a third was drifting away.
            The old man poured the tea and pushed the sugar across the table.
            Outside, a tram turned the corner and the windows trembled.
            The room smelled of glue and of freshly cut wood.
            """),
        headings=_lines("""
            The years at the harbor
            A house without a roof
            After the flood
            Back to the beginning
            """),
        given=("Nora", "Milo", "Tessa", "Owen", "Ivy", "Karl"),
        surnames=("Hale", "Brandt", "Okoro", "Lindqvist", "Ferris", "Moss"),
        roles=(("Interviewer", "Guest"), ("Host", "Respondent"), ("Moderator", "Participant")),
        numbered="Speaker", letters=("Q", "A"),
    ),
    Voice(
        "ru", "Cyrillic", spaced=True, cased=True,
        questions=_lines("""
            Как вы начали чинить часы?
            Отец хотел, чтобы вы остались в деревне?
            Что вы помните о той первой зиме?
            Вам было страшно, когда поднялась вода?
            Вы думаете, что мы могли спасти старую мельницу?
            Кто научил вас так терпеливо слушать?
            Вы повторили бы всё это ещё раз?
            Когда вы поняли, что работа закончена?
            """),
        answers=_lines("""
            Мне было четырнадцать лет, и никто не сказал мне, что это трудно.
            У нас была одна лампа, и я читал под ней каждую ночь.
            Сломанное колесо учит вас больше, чем целое.
            Мама хранила письма, и я ни разу не спросил её почему.
            Ключ до сих пор у меня в кармане, могу вам показать.
            На нашей улице мне тогда никто не поверил.
            Мы шли два дня, и я потерял обе рукавицы.
            Я говорю своим ученикам, что надо дождаться второй мысли.
            Было холодно, мы были голодны и всё время смеялись.
            Мне легче говорить о других, чем о себе.
            Видели бы вы их лица, когда мы открыли дверь.
            Я не раз менял своё мнение об этом.
            """),
        narration=_lines("""
            Мастерская стояла в конце узкого переулка за вокзалом.
            Внизу зазвенел колокольчик, и свет в коридоре погас.
            С раннего утра над долиной шёл дождь.
            Собака подняла голову и снова заснула у печки.
            Две лодки стояли у причала, третью уносило течением.
            Старик разлил чай и подвинул сахар через стол.
            За окном повернул трамвай, и стёкла задрожали.
            В комнате пахло клеем и свежим деревом.
            """),
        headings=_lines("""
            Годы в порту
            Дом без крыши
            После наводнения
            Снова к началу
            """),
        given=("Вера", "Олег", "Нина", "Тарас", "Зоя", "Глеб"),
        surnames=("Белова", "Громов", "Ершова", "Ковач", "Лунина", "Савин"),
        roles=(("Ведущий", "Гость"), ("Вопрос", "Ответ"), ("Корреспондент", "Собеседник")),
        numbered="Спикер", letters=("В", "О"),
    ),
    Voice(
        "uk", "Cyrillic", spaced=True, cased=True,
        questions=_lines("""
            Як ви почали лагодити годинники?
            Батько хотів, щоб ви залишилися в селі?
            Що ви пам’ятаєте про ту першу зиму?
            Чи було вам страшно, коли піднялася вода?
            Хто навчив вас так терпляче слухати?
            Ви зробили б усе це ще раз?
            """),
        answers=_lines("""
            Мені було чотирнадцять, і ніхто не сказав мені, що це важко.
            Ми мали одну лампу, і я читав під нею щоночі.
            Мама берегла листи, і я ніколи не питав її чому.
            Ключ і досі в моїй кишені, можу вам показати.
            Ми йшли два дні, і я загубив обидві рукавиці.
            Я кажу своїм учням, що треба дочекатися другої думки.
            Було холодно, ми були голодні й весь час сміялися.
            Я не раз змінював свою думку про це.
            """),
        narration=_lines("""
            Майстерня стояла в кінці вузького провулка за вокзалом.
            Унизу задзвенів дзвіночок, і світло в коридорі згасло.
            Від самого ранку над долиною йшов дощ.
            Собака підвів голову й знову заснув біля печі.
            Старий розлив чай і посунув цукор через стіл.
            """),
        headings=_lines("""
            Роки в порту
            Хата без даху
            Після повені
            """),
        given=("Леся", "Остап", "Ганна", "Назар", "Дарина", "Юрко"),
        surnames=("Бондар", "Гнатюк", "Кравець", "Мельник", "Рудий", "Шевчук"),
        roles=(("Ведуча", "Гість"), ("Запитання", "Відповідь")),
        numbered="Спікер", letters=("З", "В"),
    ),
    Voice(
        "fr", "Latin", spaced=True, cased=True,
        questions=_lines("""
            Comment avez-vous commencé à réparer des horloges ?
            Votre père voulait-il que vous restiez à la ferme ?
            Que vous rappelez-vous de ce premier hiver ?
            Avez-vous eu peur quand l’eau est montée ?
            Qui vous a appris à écouter si patiemment ?
            Est-ce que vous recommenceriez tout cela ?
            """),
        answers=_lines("""
            J’avais quatorze ans et personne ne m’avait dit que c’était difficile.
            Nous avions une seule lampe et je lisais dessous chaque nuit.
            On apprend plus d’une roue cassée, je vous assure.
            Ma mère gardait les lettres et je ne lui ai jamais demandé pourquoi.
            J’ai encore la clé dans ma poche, si vous voulez la voir.
            Nous avons marché deux jours et j’ai perdu mes deux gants.
            Je dis à mes élèves qu’il faut attendre la deuxième idée.
            Il faisait froid, nous avions faim et nous riions sans cesse.
            Je préfère vous parler des autres que de moi.
            J’ai changé d’avis là-dessus plus d’une fois.
            """),
        narration=_lines("""
            L’atelier se trouvait au bout d’une ruelle derrière la gare.
            Une cloche sonna en bas et la lumière du couloir s’éteignit.
            La pluie tombait sur la vallée depuis le petit matin.
            Le chien leva la tête puis se rendormit près du poêle.
            Le vieil homme versa le thé et poussa le sucre sur la table.
            """),
        headings=_lines("""
            Les années au port
            Une maison sans toit
            Après la crue
            """),
        given=("Élise", "Marius", "Odile", "Rémi", "Solène", "Yves"),
        surnames=("Carlier", "Deschamps", "Fournel", "Lambert", "Morvan", "Tessier"),
        roles=(("Journaliste", "Invité"), ("Question", "Réponse")),
        numbered="Locuteur", letters=("Q", "R"),
    ),
    Voice(
        "de", "Latin", spaced=True, cased=True,
        questions=_lines("""
            Wie sind Sie dazu gekommen, Uhren zu reparieren?
            Wollte Ihr Vater, dass Sie auf dem Hof bleiben?
            Woran erinnern Sie sich aus jenem ersten Winter?
            Hatten Sie Angst, als das Wasser stieg?
            Wer hat Ihnen beigebracht, so geduldig zuzuhören?
            Würden Sie das alles noch einmal machen?
            """),
        answers=_lines("""
            Ich war vierzehn und niemand hatte mir gesagt, dass es schwer ist.
            Wir hatten eine einzige Lampe und ich las jede Nacht darunter.
            Von einem kaputten Rad lernen Sie mehr als von einem guten.
            Meine Mutter hob die Briefe auf und ich fragte sie nie warum.
            Den Schlüssel habe ich noch in der Tasche, wenn Sie ihn sehen wollen.
            Wir gingen zwei Tage lang und ich verlor beide Handschuhe.
            Ich sage meinen Schülern, sie sollen auf den zweiten Gedanken warten.
            Es war kalt, wir hatten Hunger und wir lachten die ganze Zeit.
            Ich rede lieber über die anderen als über mich.
            Darüber habe ich mehr als einmal meine Meinung geändert.
            """),
        narration=_lines("""
            Die Werkstatt lag am Ende einer schmalen Gasse hinter dem Bahnhof.
            Unten läutete eine Glocke und das Licht im Flur ging aus.
            Seit dem frühen Morgen fiel Regen auf das Tal.
            Der Hund hob den Kopf und schlief neben dem Ofen wieder ein.
            Der alte Mann goss den Tee ein und schob den Zucker über den Tisch.
            """),
        headings=_lines("""
            Die Jahre am Hafen
            Ein Haus ohne Dach
            Nach der Flut
            """),
        given=("Greta", "Lukas", "Hanne", "Jost", "Meike", "Uwe"),
        surnames=("Albers", "Kessler", "Lorenz", "Petersen", "Roth", "Vogel"),
        roles=(("Moderatorin", "Gast"), ("Frage", "Antwort")),
        numbered="Sprecher", letters=("F", "A"),
    ),
    Voice(
        "es", "Latin", spaced=True, cased=True,
        questions=_lines("""
            ¿Cómo empezó usted a reparar relojes?
            ¿Su padre quería que usted se quedara en la granja?
            ¿Qué recuerda usted de aquel primer invierno?
            ¿Tuvo miedo cuando subió el agua?
            ¿Quién le enseñó a escuchar con tanta paciencia?
            ¿Volvería usted a hacerlo todo otra vez?
            """),
        answers=_lines("""
            Yo tenía catorce años y nadie me dijo que era difícil.
            Teníamos una sola lámpara y yo leía debajo de ella cada noche.
            De una rueda rota se aprende más, se lo digo yo.
            Mi madre guardaba las cartas y nunca le pregunté por qué.
            Todavía llevo la llave en mi bolsillo, si usted la quiere ver.
            Caminamos dos días y perdí mis dos guantes.
            Les digo a mis alumnos que esperen la segunda idea.
            Hacía frío, teníamos hambre y nos reíamos todo el tiempo.
            Prefiero hablarle de los demás que de mí.
            He cambiado de opinión sobre eso más de una vez.
            """),
        narration=_lines("""
            El taller estaba al final de un callejón detrás de la estación.
            Una campana sonó abajo y la luz del pasillo se apagó.
            La lluvia caía sobre el valle desde la madrugada.
            El perro levantó la cabeza y volvió a dormirse junto a la estufa.
            El viejo sirvió el té y empujó el azúcar por la mesa.
            """),
        headings=_lines("""
            Los años en el puerto
            Una casa sin techo
            Después de la riada
            """),
        given=("Lucía", "Mateo", "Inés", "Rubén", "Paloma", "Hugo"),
        surnames=("Arana", "Benítez", "Carmona", "Ledesma", "Quiroga", "Salinas"),
        roles=(("Entrevistadora", "Invitado"), ("Pregunta", "Respuesta")),
        numbered="Hablante", letters=("P", "R"),
    ),
    Voice(
        "pl", "Latin", spaced=True, cased=True,
        questions=_lines("""
            Jak pan zaczął naprawiać zegary?
            Czy ojciec chciał, żeby pan został na wsi?
            Co pan pamięta z tamtej pierwszej zimy?
            Czy bał się pan, kiedy woda się podniosła?
            Kto nauczył pana tak cierpliwie słuchać?
            Czy zrobiłby pan to wszystko jeszcze raz?
            """),
        answers=_lines("""
            Miałem czternaście lat i nikt mi nie powiedział, że to trudne.
            Mieliśmy jedną lampę i czytałem pod nią każdej nocy.
            Moja mama chowała listy i nigdy jej nie zapytałem dlaczego.
            Klucz wciąż mam w kieszeni, mogę panu pokazać.
            Szliśmy dwa dni i zgubiłem obie rękawice.
            Mówię moim uczniom, żeby poczekali na drugą myśl.
            Było zimno, byliśmy głodni i ciągle się śmialiśmy.
            Wolę mówić o innych niż o sobie.
            Nieraz zmieniałem zdanie w tej sprawie, przyznaję.
            """),
        narration=_lines("""
            Warsztat stał na końcu wąskiej uliczki za dworcem.
            Na dole zadzwonił dzwonek i światło w korytarzu zgasło.
            Od wczesnego rana nad doliną padał deszcz.
            Pies podniósł głowę i znów zasnął przy piecu.
            Starzec nalał herbaty i przesunął cukier po stole.
            """),
        headings=_lines("""
            Lata w porcie
            Dom bez dachu
            Po powodzi
            """),
        given=("Zofia", "Marek", "Hanna", "Witold", "Lena", "Jacek"),
        surnames=("Bielska", "Czapla", "Gawron", "Kalina", "Ostrowski", "Wrona"),
        roles=(("Prowadząca", "Gość"), ("Pytanie", "Odpowiedź")),
        numbered="Mówca", letters=("P", "O"),
    ),
    Voice(
        "tr", "Latin", spaced=True, cased=True,
        questions=_lines("""
            Saat tamir etmeye nasıl başladınız?
            Babanız köyde kalmanızı istiyor muydu?
            O ilk kıştan ne hatırlıyorsunuz?
            Su yükseldiğinde korktunuz mu?
            Size bu kadar sabırla dinlemeyi kim öğretti?
            Bütün bunları bir daha yapar mıydınız?
            """),
        answers=_lines("""
            Ben on dört yaşındaydım ve kimse bana zor olduğunu söylemedi.
            Bir tek lambamız vardı ve ben her gece altında okurdum.
            Annem mektupları saklardı, ben ona hiç nedenini sormadım.
            Anahtar hâlâ cebimde, isterseniz size gösteririm.
            Biz iki gün yürüdük ve ben eldivenlerimi kaybettim.
            Öğrencilerime ikinci fikri beklemelerini söylüyorum.
            Hava soğuktu, biz açtık ve durmadan gülüyorduk.
            Ben kendimden çok başkalarından söz etmeyi severim.
            """),
        narration=_lines("""
            Atölye istasyonun arkasındaki dar sokağın sonundaydı.
            Aşağıda bir zil çaldı ve koridorun ışığı söndü.
            Sabahın erken saatlerinden beri vadiye yağmur yağıyordu.
            Köpek başını kaldırdı ve sobanın yanında yine uyudu.
            Yaşlı adam çayı doldurdu ve şekeri masanın üstünde itti.
            """),
        headings=_lines("""
            Limandaki yıllar
            Çatısız bir ev
            Selden sonra
            """),
        given=("Elif", "Kerem", "Sevgi", "Tolga", "Defne", "Orhan"),
        surnames=("Aksoy", "Çelik", "Demirel", "Güneş", "Toprak", "Yalçın"),
        roles=(("Sunucu", "Konuk"), ("Soru", "Cevap")),
        numbered="Konuşmacı", letters=("S", "C"),
    ),
    Voice(
        "el", "Greek", spaced=True, cased=True,
        questions=_lines("""
            Πώς αρχίσατε να επισκευάζετε ρολόγια;
            Ήθελε ο πατέρας σας να μείνετε στο χωριό;
            Τι θυμάστε από εκείνον τον πρώτο χειμώνα;
            Φοβηθήκατε όταν ανέβηκε το νερό;
            Ποιος σας έμαθε να ακούτε με τόση υπομονή;
            Θα το κάνατε όλο αυτό ξανά;
            """),
        answers=_lines("""
            Ήμουν δεκατεσσάρων και κανείς δεν μου είπε ότι είναι δύσκολο.
            Είχαμε μία λάμπα και εγώ διάβαζα κάτω από αυτήν κάθε νύχτα.
            Η μητέρα μου φύλαγε τα γράμματα και δεν τη ρώτησα ποτέ γιατί.
            Έχω ακόμη το κλειδί στην τσέπη μου, αν θέλετε να το δείτε.
            Περπατήσαμε δύο μέρες και έχασα και τα δύο μου γάντια.
            Λέω στους μαθητές μου να περιμένουν τη δεύτερη ιδέα.
            Έκανε κρύο, πεινούσαμε και γελούσαμε όλη την ώρα.
            Προτιμώ να σας μιλώ για τους άλλους παρά για μένα.
            """),
        narration=_lines("""
            Το εργαστήριο βρισκόταν στο τέλος ενός στενού πίσω από τον σταθμό.
            Κάτω χτύπησε ένα κουδούνι και το φως του διαδρόμου έσβησε.
            Από νωρίς το πρωί η βροχή έπεφτε στην κοιλάδα.
            Ο σκύλος σήκωσε το κεφάλι και ξανακοιμήθηκε δίπλα στη σόμπα.
            Ο γέρος έβαλε το τσάι και έσπρωξε τη ζάχαρη στο τραπέζι.
            """),
        headings=_lines("""
            Τα χρόνια στο λιμάνι
            Ένα σπίτι χωρίς στέγη
            Μετά την πλημμύρα
            """),
        given=("Ελένη", "Νίκος", "Δανάη", "Πέτρος", "Ιρις", "Λουκάς"),
        surnames=("Βλάχου", "Δέλλιος", "Ζάχος", "Κανάρη", "Μελάς", "Ράπτης"),
        roles=(("Δημοσιογράφος", "Καλεσμένος"), ("Ερώτηση", "Απάντηση")),
        numbered="Ομιλητής", letters=("Ε", "Α"),
    ),
    Voice(
        "ar", "Arabic", spaced=True, cased=False,
        questions=_lines("""
            كيف بدأت أنت بإصلاح الساعات؟
            هل أراد والدك أن تبقى في القرية؟
            ماذا تتذكر من ذلك الشتاء الأول؟
            هل خفت عندما ارتفع الماء؟
            من علمك أن تصغي بهذا الصبر؟
            هل كنت ستفعل كل ذلك مرة أخرى؟
            """),
        answers=_lines("""
            كنت في الرابعة عشرة ولم يقل لي أحد إن الأمر صعب.
            كان عندنا مصباح واحد وكنت أنا أقرأ تحته كل ليلة.
            كانت أمي تحفظ الرسائل ولم أسألها يوما لماذا.
            ما زال المفتاح في جيبي إن أردت أنت أن تراه.
            مشينا نحن يومين وأضعت أنا القفازين معا.
            أقول لطلابي أن ينتظروا الفكرة الثانية.
            كان الجو باردا وكنا جائعين وكنا نضحك طوال الوقت.
            أنا أفضل الحديث عن الآخرين لا عن نفسي.
            """),
        narration=_lines("""
            كانت الورشة في آخر زقاق ضيق خلف المحطة.
            رن جرس في الأسفل وانطفأ ضوء الممر.
            كان المطر يهطل على الوادي منذ الصباح الباكر.
            رفع الكلب رأسه ثم عاد إلى النوم قرب الموقد.
            صب الرجل العجوز الشاي ودفع السكر على الطاولة.
            """),
        headings=_lines("""
            سنوات الميناء
            بيت بلا سقف
            بعد الفيضان
            """),
        given=("ليلى", "سامر", "هالة", "نبيل", "رانيا", "طارق"),
        surnames=("الحداد", "الخطيب", "النجار", "الشامي", "البستاني", "الصباغ"),
        roles=(("المذيعة", "الضيف"), ("سؤال", "جواب")),
        numbered="المتحدث", letters=("س", "ج"),
    ),
    Voice(
        "he", "Hebrew", spaced=True, cased=False,
        questions=_lines("""
            איך התחלת לתקן שעונים?
            אבא שלך רצה שתישאר בכפר?
            מה אתה זוכר מהחורף הראשון ההוא?
            פחדת כשהמים עלו?
            מי לימד אותך להקשיב בכזאת סבלנות?
            היית עושה את כל זה שוב?
            """),
        answers=_lines("""
            הייתי בן ארבע עשרה ואף אחד לא אמר לי שזה קשה.
            הייתה לנו מנורה אחת ואני קראתי לאורה כל לילה.
            אמא שלי שמרה את המכתבים ואף פעם לא שאלתי אותה למה.
            המפתח עדיין אצלי בכיס, אם אתה רוצה לראות אותו.
            הלכנו יומיים ואני איבדתי את שתי הכפפות.
            אני אומר לתלמידים שלי לחכות לרעיון השני.
            היה קר, היינו רעבים וצחקנו כל הזמן.
            אני מעדיף לדבר על אחרים ולא על עצמי.
            """),
        narration=_lines("""
            בית המלאכה עמד בקצה סמטה צרה מאחורי התחנה.
            פעמון צלצל למטה והאור במסדרון כבה.
            גשם ירד על העמק מאז שעות הבוקר המוקדמות.
            הכלב הרים את הראש וחזר לישון ליד התנור.
            הזקן מזג את התה ודחף את הסוכר על השולחן.
            """),
        headings=_lines("""
            השנים בנמל
            בית בלי גג
            אחרי השיטפון
            """),
        given=("נועה", "אורי", "תמר", "יואב", "דפנה", "גיל"),
        surnames=("ברק", "גולן", "הדר", "כרמל", "שחר", "אלון"),
        roles=(("מראיינת", "אורח"), ("שאלה", "תשובה")),
        numbered="דובר", letters=("ש", "ת"),
    ),
    Voice(
        "hi", "Devanagari", spaced=True, cased=False,
        questions=_lines("""
            आपने घड़ियाँ ठीक करना कैसे शुरू किया?
            क्या आपके पिता चाहते थे कि आप गाँव में रहें?
            आपको उस पहली सर्दी की क्या बात याद है?
            क्या पानी बढ़ने पर आपको डर लगा?
            आपको इतने धैर्य से सुनना किसने सिखाया?
            क्या आप यह सब फिर से करेंगे?
            """),
        answers=_lines("""
            मैं चौदह साल का था और किसी ने मुझे नहीं बताया कि यह कठिन है।
            हमारे पास एक ही दीया था और मैं हर रात उसके नीचे पढ़ता था।
            मेरी माँ चिट्ठियाँ संभालकर रखती थीं और मैंने कभी कारण नहीं पूछा।
            चाबी अब भी मेरी जेब में है, आप चाहें तो देख लीजिए।
            हम दो दिन तक चले और मैंने अपने दस्ताने खो दिए।
            मैं अपने छात्रों से कहता हूँ कि दूसरे विचार की राह देखो।
            ठंड थी, हम भूखे थे और हम हर समय हँसते थे।
            मैं अपने से ज़्यादा दूसरों की बात करना चाहता हूँ।
            """),
        narration=_lines("""
            कारखाना स्टेशन के पीछे एक तंग गली के छोर पर था।
            नीचे एक घंटी बजी और गलियारे की बत्ती बुझ गई।
            घाटी पर सुबह से ही बारिश हो रही थी।
            कुत्ते ने सिर उठाया और चूल्हे के पास फिर सो गया।
            बूढ़े आदमी ने चाय डाली और चीनी मेज़ पर सरका दी।
            """),
        headings=_lines("""
            बंदरगाह के साल
            बिना छत का घर
            बाढ़ के बाद
            """),
        given=("सीमा", "विवेक", "मीरा", "राघव", "कमला", "अनिल"),
        surnames=("जोशी", "पांडे", "मिश्रा", "राव", "चौहान", "दुबे"),
        roles=(("मेज़बान", "मेहमान"), ("सवाल", "जवाब")),
        numbered="वक्ता", letters=("स", "ज"),
    ),
    Voice(
        "zh", "Han", spaced=False, cased=False,
        questions=_lines("""
            您当初是怎么开始修钟表的？
            您的父亲希望您留在村里吗？
            您还记得那个头一个冬天吗？
            水涨起来的时候您害怕吗？
            是谁教您这样耐心地听人说话的？
            您愿意把这一切再做一遍吗？
            """),
        answers=_lines("""
            我那时十四岁，没有人告诉我这很难。
            我们只有一盏灯，我每天夜里都在灯下看书。
            母亲把信都留着，我从来没有问过她为什么。
            钥匙现在还在我口袋里，您想看的话我拿给您。
            我们走了两天，我把两只手套都丢了。
            我对学生们说，你们要等第二个想法。
            天很冷，我们又饿，可是我们一直在笑。
            我宁愿谈别人，也不愿谈我自己。
            """),
        narration=_lines("""
            作坊在车站后面一条窄巷的尽头。
            楼下响起一阵铃声，走廊里的灯灭了。
            从清晨起，山谷里一直下着雨。
            狗抬起头，又在炉子旁边睡着了。
            老人倒了茶，把糖从桌子那边推过来。
            """),
        headings=_lines("""
            港口的岁月
            没有屋顶的房子
            洪水之后
            """),
        given=("李娜", "王强", "周敏", "赵磊", "陈静", "孙浩"),
        surnames=("何", "吴", "郑", "冯", "蒋", "沈"),
        roles=(("主持人", "嘉宾"), ("记者", "受访者")),
        numbered="发言人", letters=("问", "答"),
    ),
)  # fmt: skip

BY_CODE = {voice.code: voice for voice in VOICES}


def voices(*scripts: str) -> tuple[Voice, ...]:
    """The languages written in one of the scripts; all of them when none is named."""
    return tuple(voice for voice in VOICES if not scripts or voice.script in scripts)
