<#ftl output_format="plainText">
<#-- items (sentence, comment, link); name; list and settings: addresses at the desk. -->
${say("mail.greeting", name)}

<#list items as item>
${item.sentence()}
<#if item.comment()?has_content>
<#list item.comment()?split("\n") as line>
> ${line?trim}
</#list>
</#if>
${item.link()}

</#list>
-- 
${say("mail.footer.list")} ${list}
${say("mail.footer.settings")} ${settings}
