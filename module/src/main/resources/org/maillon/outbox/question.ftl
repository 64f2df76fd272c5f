<#ftl output_format="HTML">
<#-- subject; name; partner: name of the page; page: its public address; link: where to answer; until, due: days in words.
  Mail programs know only a little HTML; nothing is fetched from anywhere. The link opens a page and confirms nothing by
  itself: programs that check the links in a mail open them. -->
<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
</head>
<body style="margin:0;padding:24px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto">
<p>${say("mail.greeting", name)}</p>
<p>${say("mail.question.text", foundation, partner)}<br><a href="${page}">${page}</a></p>
<p>${say("mail.question.ask")}<#if due??> ${say("mail.question.due", due)}</#if></p>
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5563;color:#ffffff;text-decoration:none"><strong>${say("mail.question.button")}</strong></a></p>
<p style="font-size:14px">${say("mail.question.until", until)} ${say("mail.question.secret")}</p>
<p style="margin-top:32px;padding-top:12px;border-top:1px solid #999;font-size:14px">${foundation}<br>${say("mail.question.footer")}</p>
</div>
</body>
</html>
