# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is said of each error (KnownError and FileFailure, by code); see `messages` for how it is said.

A text says what happened, that nothing was lost, and what to do (design.md section 10). In a module
of its own, since most starts have no error to tell of.
"""

from __future__ import annotations

ERRORS: dict[str, str] = {
    # Opening a delivery (ifn_desktop.sources).
    "archive.unsupported": "Filen är packad på ett sätt som programmet inte öppnar. Packa upp den först, "
    "eller be avsändaren skicka den som zip. Inget annat har påverkats.",
    "file.changed": "Filen ändrades medan den lästes. Vänta tills den är färdigsparad och lägg in den igen.",
    "file.empty": "Filen är tom. Be avsändaren skicka den igen.",
    "file.missing": "Filen finns inte längre där den låg. Lägg in den igen när den är tillbaka.",
    "file.no_access": "Du har inte rätt att läsa här. Be den som äger filen eller mappen om tillgång, "
    "eller kopiera den till en egen mapp. Inget annat har påverkats.",
    "file.password": "Filen är låst med lösenord. Öppna den i sitt eget program, spara den utan lösenord "
    "och lägg in den igen.",
    "file.too_big": "Filen är större än 2 GB och togs inte in. Be avsändaren dela upp den.",
    "file.unknown": "Det går inte att känna igen vad det är för slags fil, så den togs inte in. "
    "Originalet är orört.",
    "file.unreadable": "Filen gick inte att läsa från disken. Försök igen, eller kopiera den till en annan "
    "mapp först. Inget annat har påverkats.",
    "mail.by_reference": "Bilagan ligger inte i meddelandet, bara en länk till den. Öppna meddelandet och "
    "spara bilagan som en fil.",
    "mail.damaged": "Meddelandet är skadat och gick inte att öppna. Spara bilagorna som filer i "
    "e-postprogrammet och lägg in dem i stället.",
    "mail.empty": "Meddelandet är tomt: det har varken text eller bilagor.",
    "mail.inline_image": "En liten bild i meddelandets text, till exempel en logotyp, togs inte in.",
    "mail.sealed": "Meddelandet är krypterat. Öppna det i e-postprogrammet och spara bilagorna som filer.",
    "mail.signature": "Meddelandets elektroniska underskrift är ingen handling och togs inte in.",
    "mail.too_big": "Meddelandet är för stort för att öppnas. Spara bilagorna som filer och lägg in dem.",
    "mail.winmail": "Bilagan är sparad i en form som bara Outlook läser (winmail.dat). Be avsändaren "
    "skicka den igen som vanlig bilaga.",
    "source.conflict_copy": "En kopia som blev till när två datorer ändrade samma fil. Den hämtas inte.",
    "source.link": "En genväg till något som redan är med. Den behövs inte.",
    "source.link_outside": "En genväg till något utanför mappen. Lägg in filen själv om den hör till.",
    "source.no_paper": "Filen är ljud, film eller ett program, ingen handling. Den hämtas inte.",
    "source.temporary": "En tillfällig fil från ett annat program. Den är ingen handling och togs inte in.",
    "source.too_big_inside": "Filen är för stor för att öppnas där den ligger. Packa upp den och lägg in "
    "den för sig.",
    "source.too_deep": "Filen ligger i för många lager av zip och meddelanden. Packa upp den och lägg in "
    "den för sig.",
    "source.too_many": "Leveransen har fler filer än programmet tar på en gång. Lägg in resten för sig.",
    "source.unfinished": "Filen håller på att skrivas. Den hämtas när den är färdig.",
    "zip.bomb": "Filen blir orimligt stor när den packas upp och togs inte in. Fråga avsändaren vad den är.",
    "zip.damaged": "Zip-filen är skadad. Hämta den igen, eller be avsändaren skicka den på nytt.",
    "zip.empty": "Zip-filen är tom.",
    "zip.method": "Filen är packad på ett ovanligt sätt. Packa upp den och lägg in den för sig.",
    "zip.password": "Zip-filen är låst med lösenord. Packa upp den med lösenordet och lägg in filerna.",
    "zip.system": "En fil som datorn lagt dit själv. Den är ingen handling och togs inte in.",
    # The library on the disk (ifn_desktop.config, ifn_desktop.store).
    "backup.damaged": "Säkerhetskopian är skadad eller avbruten, så den används inte. Inget har ändrats. "
    "Välj en annan kopia.",
    "backup.exists": "Det finns redan en fil som heter {name}. Välj ett annat namn. Inget har skrivits över.",
    "backup.folder": "Mappen för säkerhetskopian går inte att nå. Sätt i disken eller välj en annan mapp. "
    "Biblioteket är som det var.",
    "backup.library_there": "Det finns redan ett bibliotek här. Inget har ändrats. Lägg till --replace om "
    "säkerhetskopian ska ta dess plats.",
    "backup.missing": "Säkerhetskopian finns inte på den platsen.",
    "backup.needs_code": "Den här säkerhetskopian har inget lösenord. Öppna den med återställningskoden.",
    "backup.no_means": "Datorns nyckelring öppnar biblioteket, och den följer inte med i en säkerhetskopia. "
    "Välj först ett lösenord för säkerhetskopior, eller visa att du har återställningskoden. Annars kan "
    "ingen öppna kopian.",
    "backup.not_one": "Filen är ingen säkerhetskopia från det här programmet.",
    "backup.not_whole": "Säkerhetskopian blev inte rätt när den skrevs, så den togs bort. Biblioteket är som "
    "det var. Försök igen, helst på en annan disk.",
    "backup.restart_first": "En återställd säkerhetskopia väntar redan. Starta om programmet först.",
    "backup.too_new": "Säkerhetskopian är gjord med en nyare version av programmet. Inget har ändrats. "
    "Installera den nyare versionen och återställ igen.",
    "blob.damaged": "Filen är skadad på disken och kan inte visas. Allt annat går att läsa. Lägg in "
    "handlingen igen, så läggs en hel fil på plats.",
    "blob.missing": "Filen saknas på disken. Allt annat går att läsa. Lägg in handlingen igen, så läggs den "
    "på plats.",
    "disk.failed": "Disken svarade inte som den ska. Det du hade sparat finns kvar. Kontrollera att disken "
    "sitter i och inte är full, och försök igen.",
    "disk.full": "Disken är full. Inget har gått förlorat, men det sista kunde inte sparas. Ta bort något "
    "du inte behöver och försök igen.",
    "disk.only_reading": "Allt går att läsa, men inget nytt kan sparas: disken är full eller går inte att "
    "skriva på. Gör plats, eller anslut disken så att det går att skriva, och starta om programmet.",
    "disk.read_only": "Programmet får inte spara här. Inget har ändrats. Kontrollera att du har rätt att "
    "skriva i mappen.",
    "key.file_damaged": "Filen som hör till nyckeln är skadad, så biblioteket går inte att öppna. Inget är "
    "borttaget. Lägg tillbaka bibliotekets mapp från en "
    "säkerhetskopia av datorn.",
    "key.file_missing": "Filen som hör till nyckeln saknas, så biblioteket går inte att öppna. Inget är "
    "borttaget. Lägg tillbaka bibliotekets mapp från en "
    "säkerhetskopia av datorn.",
    "key.file_too_new": "Biblioteket har använts med en nyare version av programmet. Inget har ändrats. "
    "Installera den nyare versionen.",
    "key.no_passphrase": "Biblioteket öppnas av datorns nyckelring, inte med lösenord.",
    "key.not_by_code": "Nyckeln är inte bytt, för den går inte att byta när du låser upp med "
    "återställningskoden. Välj Byt nyckel igen och lås upp på vanligt sätt.",
    "key.passphrase_empty": "Skriv ett lösenord.",
    "key.passphrase_file": "Lösenordet kunde inte läsas ur den fil som programmet fick det i. Det ska "
    "stå på filens första rad.",
    "key.passphrase_needed": "Biblioteket är låst. Skriv ditt lösenord.",
    "key.recovery_typing": "Återställningskoden stämmer inte. Den har sju grupper med fyra tecken. Jämför "
    "tecken för tecken med den utskrivna koden.",
    "key.wait": "Det har blivit fel flera gånger. Vänta {seconds} sekunder och försök igen. Inget är "
    "förlorat.",
    "key.wrong_passphrase": "Fel lösenord. Försök igen, eller använd återställningskoden som du skrev ut.",
    "key.wrong_recovery": "Återställningskoden hör till ett annat bibliotek. Har du skrivit ut en nyare kod "
    "gäller bara den.",
    "keyring.failed": "Datorns nyckelring svarade inte som den ska. Inget har ändrats. Logga ut och in på "
    "datorn och försök igen.",
    "keyring.insecure": "Nyckelringen på datorn skyddar inte det som läggs i den. Välj ett lösenord i "
    "stället.",
    "keyring.locked": "Datorns nyckelring är låst. Lås upp den och försök igen.",
    "keyring.missing": "Datorn har ingen nyckelring som programmet kan använda. Välj ett lösenord i stället, "
    "eller öppna biblioteket med återställningskoden.",
    "keyring.no_key": "Bibliotekets nyckel finns inte längre i datorns nyckelring. Inget är borttaget. Öppna "
    "med återställningskoden som du skrev ut.",
    "profile.in_use": "Biblioteket används just nu av ett annat fönster, eller så pågår en inläsning. Inget "
    "har ändrats. Vänta tills det är klart, eller stäng det andra fönstret, och försök igen.",
    "policy.faults": "Filen med inställningar från dem som sköter datorn gick inte att använda. Programmet "
    "fungerar som vanligt utan den. Säg till dem: kommandot ifn-desktop doctor visar vad som är fel.",
    "policy.some_faults": "En del av inställningarna från dem som sköter datorn gick inte att använda "
    "({parts}). Resten gäller. Säg till dem: kommandot ifn-desktop doctor visar vad som är fel.",
    "settings.broken": "Inställningarna gick inte att läsa, så programmet använder de vanliga. Handlingar "
    "och anteckningar är orörda.",
    "settings.value": "En del av inställningarna gick inte att förstå ({keys}), så de vanliga används där.",
    "store.busy": "Biblioteket är upptaget just nu. Inget har gått förlorat. Försök igen om en stund.",
    "store.damaged": "Biblioteket är skadat på disken. Stäng programmet och lägg tillbaka en säkerhetskopia. "
    "Ta inte bort något innan dess.",
    "store.missing": "Bibliotekets förteckning saknas, men handlingarna ligger kvar. Inget är "
    "borttaget. Lägg tillbaka bibliotekets mapp från en säkerhetskopia av datorn.",
    "store.not_encrypted": "Filen på bibliotekets plats är inte krypterad och öppnas inte. Någon eller något "
    "har bytt ut den. Lägg tillbaka en säkerhetskopia.",
    "store.too_new": "Biblioteket har använts med en nyare version av programmet. Inget har ändrats. "
    "Installera den nyare versionen.",
    "store.unreachable": "Biblioteket går inte att nå. Kontrollera att disken sitter i och att du har rätt "
    "till mappen.",
    "store.wrong_key": "Nyckeln hör inte till det här biblioteket, eller så är början av filen skadad. Inget "
    "har ändrats. Lägg tillbaka en säkerhetskopia.",
    # Reading and showing a file (ifn_desktop.pdf).
    "file.damaged": "Filen är skadad och går inte att visa. Be avsändaren skicka den igen. Originalet "
    "finns kvar.",
    "file.no_preview": "Den här sortens fil kan inte visas här. Den finns kvar, och du kan spara ut den "
    "och öppna den i ett annat program.",
    "pdf.bad_page": "Sidan är skadad och går inte att visa. Resten av handlingen går att läsa.",
    "pdf.crash": "Handlingen går inte att visa. Filen är oförändrad: spara ut den och prova att öppna den "
    "i ett annat program.",
    "pdf.damaged": "Filen är skadad och går inte att läsa. Be avsändaren skicka den igen.",
    "pdf.hang": "Det tog för lång tid att läsa handlingen, så läsningen avbröts. Filen är oförändrad: "
    "försök igen, eller öppna den i ett annat program.",
    "pdf.memory": "Handlingen är för krävande för den här datorn att visa. Filen är oförändrad: prova att "
    "öppna den i ett annat program.",
    "pdf.no_pages": "Filen har inga sidor. Be avsändaren skicka den igen.",
    "pdf.no_worker": "Programmet kunde inte börja läsa filer. Inget har ändrats. Stäng andra program och "
    "starta om IFN Desktop.",
    "pdf.not_pdf": "Filen är ingen PDF, fast den ser ut att vara det på namnet. Be avsändaren skicka den "
    "igen.",
    "pdf.password": "Filen är låst med lösenord. Skriv lösenordet, eller be avsändaren om en olåst fil.",
    "ocr.failed": "Texten på sidan {page} gick inte att läsa ur bilden. Sidan går att läsa som förut.",
    "ocr.no_engine": "Programmet Tesseract med svenska finns inte på datorn. Be den som sköter datorn att "
    "installera det, så kan sidorna göras sökbara. De går att läsa som förut.",
    # Reading aloud (ifn_desktop.viewmodels.reader.aloud_voice).
    "aloud.no_engine": "Datorn har inget som kan läsa upp text. På Linux heter det speech-dispatcher: be den "
    "som sköter datorn att installera det, med en svensk röst.",
    "aloud.no_module": "Den del av programmet som läser upp text är inte installerad. Be den som sköter "
    "datorn att lägga till den. Det går att läsa texten själv, i den storlek du vill.",
    "aloud.no_voice": "Datorn har ingen svensk röst. Lägg till en: i Windows under Inställningar, Tid och "
    "språk, Tal; i macOS under Systeminställningar, Hjälpmedel, Uppläst innehåll. Starta sedan om IFN "
    "Desktop.",
    # Asking and changing the library (ifn_desktop.services), the command line (ifn_desktop.app).
    "calendar.managed": "{set_by} har bestämt att sammanträden inte får sparas till en kalender på den här "
    "datorn. Inget har sparats.",
    "cli.interrupted": "Avbrutet. Biblioteket är som det var.",
    "cli.left_to_window": "Det öppna fönstret läser färdigt handlingarna. Vill du inte ha in dem stoppar du "
    "där.",
    "cli.no_key": "Biblioteket är låst och det finns ingen nyckelring som svarar. Ange en fil med "
    "lösenordet i miljövariabeln IFN_PASSPHRASE_FILE.",
    "cli.not_indexed": "Handlingarna är inlästa, men disken är full. Allt går inte att söka i än. Gör plats, "
    "så blir det klart nästa gång programmet är igång.",
    "cli.nothing_read": "Inget i leveransen kunde läsas. Biblioteket är som det var.",
    "cli.output": "Svaret gick inte att skriva ut. Är disken full? Det som skulle göras är gjort.",
    "cli.passphrase": "Lösenord: ",
    "cli.password": "Lösenord till {name} (tomt hoppar över filen): ",
    "cli.password_again": "Fel lösenord. Försök igen med {name} (tomt hoppar över filen): ",
    "help.missing": "Handboken följde inte med programmet. Be den som sköter datorn att installera om det. "
    "Dina handlingar är orörda.",
    "help.not_saved": "Handboken kunde inte sparas där. Välj en annan mapp och försök igen.",
    "purge.clock": (
        "Datorns klocka har gått långt fram sedan programmet var i gång senast. Öppna programmet och svara "
        "på sidan Rensa om dagen stämmer. Inget är rensat."
    ),
    "purge.nothing_named": "Ange vad som ska rensas: --meeting, --document eller --rules. Inget är rensat.",
    "purge.unfinished": "Det sista tas bort från disken vid nästa start. Nyckeln till det är redan borta.",
    "retention.managed": "Reglerna är bestämda av {by} och kan inte ändras här.",
    "retention.rule": "Regeln säger inte när. Välj ett antal månader eller en dag. Inget har ändrats.",
    "leave.folder": "Välj en ny eller tom mapp, utanför programmets egen. Inget är raderat.",
    "erase.choose": "Ange antingen --save-to MAPP eller --save-nothing. Inget är raderat.",
    "erase.first": "Allt annat på den här datorn raderas. Skriv {word} för att fortsätta:",
    "erase.keyring": (
        "Datorns nyckelring svarade inte. Nyckeln kan ligga kvar där, men det den öppnade är raderat."
    ),
    "erase.left": "{n} filer gick inte att ta bort, eftersom ett annat program använder dem.",
    "erase.nothing": "Det finns inget att radera här.",
    "erase.not_confirmed": (
        "Inget är raderat. Svara på båda frågorna, eller ange --yes-erase-everything om ingen kan svara."
    ),
    "erase.others": "{n} filer i mappen hör inte till programmet och är kvar.",
    "erase.second": "Det går inte att ångra. Är du säker? Skriv {word}:",
    "erase.what": "Här finns {papers} handlingar från {meetings} sammanträden. Eget att spara: {own}.",
    "erase.window_open": "Programmet är öppet. Stäng fönstret och försök igen. Inget är raderat.",
    "export.confidential": (
        "Handlingar i sammanträdet är märkta med sekretess. Inget är sparat. Vill du ändå spara, ange "
        "--confidential."
    ),
    "purge.changing": (
        "Handlingarna ändrades medan de skulle rensas, och inget av dem togs bort. Försök igen om en stund."
    ),
    "import.not_found": "Importen finns inte längre i biblioteket. Inget har ändrats.",
    "annotation.not_found": "Markeringen finns inte längre. Inget annat har ändrats.",
    "quote.gone": (
        "Orden som du citerade finns inte kvar i den nya versionen. Anteckningen är oförändrad, och "
        "Gå › Visa en äldre version visar orden där de stod."
    ),
    "cli.backup_passphrase": "Lösenord för säkerhetskopior: ",
    "cli.backup_passphrase_again": "Samma lösenord en gång till: ",
    "cli.backup_not_same": "Lösenorden var inte lika. Ingen säkerhetskopia gjordes.",
    "cli.code_file": "Filen med återställningskoden (IFN_RECOVERY_CODE_FILE) gick inte att läsa.",
    "cli.no_code": "Ange en fil med återställningskoden i miljövariabeln IFN_RECOVERY_CODE_FILE.",
    "cli.recovery_code": "Återställningskod: ",
    "cli.restore_passphrase": "Säkerhetskopians lösenord: ",
    "cli.date": "{name} är ingen dag. Skriv den som 2026-01-31.",
    "cli.password_file": "Filen med källans lösenord (IFN_SOURCE_PASSWORD_FILE) gick inte att läsa.",
    "cli.source_password": "Lösenord för {name}: ",
    "cli.text_file": "Textfilen gick inte att läsa. Den ska finnas och vara sparad som UTF-8.",
    "document.no_such_page": "Handlingen har ingen sida {page}.",
    "document.no_such_version": "Handlingen har ingen sådan version.",
    "document.one_version": "Handlingen har bara kommit i en version, så det finns inget att jämföra med.",
    "document.not_found": "Handlingen finns inte i biblioteket. Den kan ha tagits bort.",
    "item.not_found": "Ärendet finns inte i handlingens sammanträde. Inget har flyttats.",
    "export.managed": "{set_by} har bestämt att det här inte får lämna programmet. Inget har sparats eller "
    "skrivits ut.",
    "sync.managed": "{set_by} har bestämt varifrån handlingarna hämtas på den här datorn. Inget har ändrats.",
    "export.nothing": "Det finns inga handlingar som går att visa, så inget sparades.",
    "item.no_such": "Sammanträdet har inget ärende {name}. Ange ärendets nummer (32/26) eller id.",
    "item.several": "Flera ärenden passar på {name}: {candidates}. Ange ett av deras id.",
    "meeting.ambiguous": "Flera sammanträden passar på {name}: {candidates}. Ange ett av deras id.",
    "meeting.not_found": "Det finns inget sammanträde {name} i biblioteket.",
    "note.no_item": "Ärendet finns inte längre i biblioteket, så anteckningen kunde inte sparas där. "
    "Kopiera texten till ett annat ärende.",
    "print.failed": "Skrivaren tog inte emot utskriften. Kontrollera att den är påslagen och försök igen.",
    "program.bug": "Något gick fel i programmet. Dina handlingar är kvar. Försök igen, och starta om "
    "programmet om det inte hjälper.",
    # Fetching papers (ifn_desktop.sources, ifn_desktop.sync).
    "guess.no_address": "Det gick inte att hitta någon adress i det du skrev. Kopiera den från webbläsarens "
    "adressfält, eller välj en mapp.",
    "guess.nothing": "Programmet hittade inget att hämta på den adressen. Kontrollera den i webbläsaren, "
    "eller fråga den som gav dig den.",
    "oparl.damaged": "Svaret från servern gick inte att förstå. Programmet försöker igen senare. Det du "
    "redan har är kvar.",
    "oparl.no_json": "Servern svarade med något annat än en lista över sammanträden. Kontrollera adressen.",
    "oparl.no_system": "Adressen leder inte till en lista över sammanträden. Fråga kommunen efter adressen "
    "till deras OParl.",
    "folder.missing": "Mappen finns inte där den låg. Det du redan har är kvar. Anslut disken eller "
    "nätverket, eller välj mappen igen.",
    "folder.no_answer": "Mappen svarar inte. Ligger den i ett nätverk är nog nätverket eller den andra "
    "datorn borta. Det du redan har är kvar, och programmet försöker igen senare.",
    "folder.no_access": "Du har inte rätt att läsa mappen. Be den som äger den om tillgång.",
    "remote.address": "Det där är ingen adress som går att hämta från. Kopiera den från webbläsarens "
    "adressfält och försök igen.",
    "remote.busy": "Servern har för mycket att göra och bad programmet vänta. Programmet försöker igen "
    "senare. Inget har gått förlorat.",
    "remote.ca": "Filen innehåller inget certifikat som går att använda. Be den som sköter servern om rätt "
    "fil (PEM).",
    "remote.certificate": "Servern kunde inte visa att den är den rätta: dess certifikat går inte att lita "
    "på. Inget hämtades. Fråga den som sköter servern. Har kommunen ett eget certifikat kan du lägga till "
    "det för stället.",
    "remote.changed": "Filen byttes ut medan den hämtades. Programmet hämtar den nya i stället.",
    "remote.checksum": "Filen kom inte fram hel, så den togs inte in. Programmet hämtar den igen.",
    "remote.credentials": "Skriv adressen utan användarnamn och lösenord. De fyller du i för sig.",
    "remote.cut": "Förbindelsen bröts mitt i hämtningen. Programmet fortsätter där det slutade nästa gång.",
    "remote.damaged": "Svaret från servern gick inte att läsa. Programmet försöker igen senare.",
    "remote.down": "Servern svarade inte. Programmet försöker igen senare. Det du redan har är kvar.",
    "remote.elsewhere": "Servern skickade programmet vidare till en annan plats. Dit går det inte utan att "
    "du har lagt till platsen. Inget hämtades.",
    "remote.gone": "Det finns inget på den adressen längre. Det du redan har är kvar. Titta efter den nya "
    "adressen på kommunens webbplats.",
    "remote.html": "Servern skickade en webbsida i stället för handlingen, kanske en inloggning eller ett "
    "felmeddelande. Den togs inte in. Programmet försöker igen senare.",
    "remote.loop": "Servern skickar programmet runt i en ring. Fråga den som sköter servern.",
    "remote.no_answer": "Servern svarade inte. Programmet försöker igen senare. Det du redan har är kvar.",
    "remote.no_password": "Lösenordet till platsen saknas. Skriv in det, så hämtas handlingarna igen.",
    "remote.no_tls": "Det som svarar på adressen kan inte tala säkert (https) med programmet, så inget "
    "hämtades. Titta efter adressen i webbläsaren, eller fråga den som sköter servern.",
    "remote.not_pdf": "Det som servern skickade är ingen PDF, fast den sade det. Det togs inte in. "
    "Programmet försöker igen senare.",
    "remote.not_secure": "Adressen börjar med http, och det som hämtas så kan läsas och ändras på vägen. "
    "Använd adressen som börjar med https.",
    "remote.offline": "Det gick inte att nå servern. Allt som redan är hämtat går att läsa. Programmet "
    "försöker igen när nätet är tillbaka.",
    "remote.packed": "Servern skickade filen packad fast programmet bad om den som den är. Den togs inte "
    "emot. Fråga den som sköter servern.",
    "remote.password": "Servern tog inte emot användarnamnet och lösenordet, eller så har du inte tillgång "
    "till platsen. Skriv in dem igen.",
    "remote.proxy": "Det gick inte att komma ut på nätet genom datorns proxy. Fråga den som sköter datorn.",
    "remote.refused": "Servern ville inte lämna ut det som finns på adressen. Fråga den som sköter servern.",
    "remote.server": "Något gick fel på servern. Programmet försöker igen senare. Det du redan har är kvar.",
    "remote.too_big": "Det som servern skickade är större än programmet tar emot. Inget av det togs in.",
    "web.no_page": "Adressen går till en fil och inte till en sida. Ange adressen till sidan där filerna "
    "ligger, så hämtas även de som kommer senare.",
    "web.no_papers": "Sidan öppnades, men programmet hittade inga handlingar på den. Ange adressen till den "
    "sida där nämndens kallelser och protokoll ligger.",
    "web.other_host": "Filer som ligger på en annan webbplats hämtades inte. Öppna dem från sidan i "
    "webbläsaren och lägg in dem själv.",
    "web.page_too_long": "Sidan är längre än programmet läser, så det som står sist kan saknas. Det du redan "
    "har är kvar.",
    "web.refused": "Webbplatsen släpper inte in programmet på sidan, fast den kan gå att öppna i "
    "webbläsaren. Hämta filerna där och lägg in dem själv, eller fråga den som sköter webbplatsen.",
    "web.robots": "Webbplatsen ber program att inte läsa den här sidan, och det följer vi. Hämta filerna i "
    "webbläsaren och lägg in dem själv, eller fråga den som sköter webbplatsen.",
    "web.robots_files": "Webbplatsen ber program att inte hämta filerna, och det följer vi. Hämta dem i "
    "webbläsaren och lägg in dem själv.",
    "remote.too_many": "Platsen har fler filer eller mappar än programmet går igenom. Välj en mapp längre "
    "in.",
    "remote.wrong_length": "Filen kom inte fram i den längd som servern hade sagt, så den togs inte in. "
    "Programmet hämtar den igen.",
    "sync.empty": "Platsen är tom, fast det fanns handlingar där förut. Inget har tagits bort här. Titta "
    "efter om adressen eller mappen fortfarande stämmer.",
    "sync.no_source": "Det finns ingen sådan plats att hämta från.",
    "sync.running": "En hämtning pågår redan. Vänta tills den är klar och försök igen.",
    "sync.several_sources": "Flera platser heter {name}. Ange deras id.",
    "sync.too_much_gone": "En stor del av handlingarna saknas på platsen ({missing} av {files}). Inget har "
    "tagits bort här. Titta efter om adressen eller mappen fortfarande stämmer. Ska det vara så, välj Ändra "
    "och spara.",
    "webdav.damaged": "Servern svarade något som inte går att läsa som en lista över filer. Det du redan "
    "har är kvar. Fråga den som sköter servern.",
    "webdav.not_dav": "På den adressen finns ingen mapp som går att hämta från. Be den som delar mappen om "
    "adressen för WebDAV.",
    "recusal.ambiguous": "Flera ärenden har nummer {name}. Ange ett av deras id: {candidates}.",
    "recusal.board": "I en nämnd gäller 6 kap. 28 § kommunallagen. Välj punkt 1, 2, 3 eller 4, eller osäker.",
    "recusal.council": "I fullmäktige gäller 5 kap. 47 § kommunallagen, inte punkterna i 6 kap. 28 §. Välj "
    "5:47 eller osäker.",
    "recusal.no_item": "Det finns inget ärende {name} i sammanträdet. Inget har ändrats.",
    "recusal.not_marked": "Ärendet är inte markerat, så det finns inget att ta tillbaka.",
    "tie.known": "{name} finns redan bland dina kopplingar.",
    "tie.no_name": "Skriv ett namn med minst två bokstäver.",
    "tie.not_found": "{name} finns inte bland dina kopplingar.",
    "tie.number": "Ett organisationsnummer har tio siffror. Lämna fältet tomt om du inte vet.",
    "save.failed": "Filen kunde inte sparas där. Handlingen finns kvar i programmet. Välj en annan plats "
    "och försök igen.",
    "pdf.too_many_pages": "Filen har fler sidor ({pages}) än programmet tar i en fil ({limit}). Be "
    "avsändaren dela upp den.",
}
