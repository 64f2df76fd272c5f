<#--
  The fields of a partner form, drawn from the content type; templates know this file as "fields". f is always a
  FieldView: <@fields.field f/> draws any of them, whatever its kind.

  Every group and every input has an id that the list of errors and the readiness panel lead to: "f-" and the path with
  hyphens. The names are those that Form reads again. Buttons named "do" work without script: the server adds, removes or
  moves an item and shows the form again; the scripts do the same without the round trip.
-->

<#-- One field. bare: its label is the heading of the section already, so that it is only heard. inside: in an item. -->
<#macro field f bare=false inside=false>
<#local kind = f.kind()>
<#switch kind>
<#case "items"><@items f bare/><#break>
<#case "rich-text"><@rich f bare/><#break>
<#case "terms"><#if inside && f.single()><@termSelect f/><#else><@terms f/></#if><#break>
<#case "partial-date"><@partialDate f/><#break>
<#case "period"><@period f/><#break>
<#case "money"><@money f/><#break>
<#case "coordinates"><@coordinates f/><#break>
<#case "image"><#case "credited-image"><@picture f/><#break>
<#case "flag"><@flag f/><#break>
<#case "text"><@area f/><#break>
<#case "language"><#case "country"><#case "network"><@choice f/><#break>
<#default><@line f bare/>
</#switch>
</#macro>

<#-- Parts that all of them share. -->

<#-- When a field is needed, in words; what is not needed at all says nothing. -->
<#macro need f><#local when = f.need()><#if when != "never"> <span class="required-at"<#if f.isMissing()> data-missing</#if>>${m("field.need." + when)}</span></#if></#macro>

<#macro hint f><#if f.hint()?has_content><p class="field__hint" id="${f.id()}-hint">${f.hint()}</p></#if><#if talkedAbout?? && talkedAbout[f.path()]??><p class="field__talk"><a href="${desk}/partners/${page.view.partner.id}/comments?place=${f.path()}#${ui.inputId("talk." + f.path())}"><@ui.icon "comment"/> ${m("comments.open", talkedAbout[f.path()])}</a></p></#if></#macro>

<#-- A fault, between the label and the input. -->
<#macro fault id text><#if text?has_content><p class="field__error" id="${id}-error"><@ui.icon "alert"/><span><span class="visually-hidden">${m("page.error-prefix")}</span>${text}</span></p></#if></#macro>

<#macro caption f bare=false>
<label class="field__label<#if bare> field__label--heard</#if>" for="${f.id()}"><span>${f.label()}</span><@need f/></label>
<@hint f/>
<@fault f.id() f.error()/>
</#macro>

<#-- What ties an input to its hint and its fault, and the cursor to it. -->
<#macro ties f><#local wrong = f.error()?has_content><#if wrong> aria-invalid="true"</#if><#if f.hint()?has_content || wrong> aria-describedby="<#if f.hint()?has_content>${f.id()}-hint</#if><#if f.hint()?has_content && wrong> </#if><#if wrong>${f.id()}-error</#if>"</#if><#if f.isFocused(f.id())> autofocus</#if></#macro>

<#-- The same for a group: the group is described, so that the description is heard once. -->
<#macro group f class="">
<#local wrong = f.error()?has_content>
<fieldset class="field<#if class?has_content> ${class}</#if>" id="${f.id()}" tabindex="-1"<#if wrong> data-invalid</#if><#if f.hint()?has_content || wrong> aria-describedby="<#if f.hint()?has_content>${f.id()}-hint</#if><#if f.hint()?has_content && wrong> </#if><#if wrong>${f.id()}-error</#if>"</#if>>
<legend class="field__label"><span>${f.label()}</span><@need f/></legend>
<@hint f/>
<@fault f.id() f.error()/>
<#nested>
</fieldset>
</#macro>

<#-- One of several inputs of a group. part: its name below the group's. -->
<#macro part f part label class="input" size="" mode="text" lang="">
<#local id = f.id() + "-" + part?replace(".", "-") wrong = f.error(part)>
<div class="field"<#if wrong?has_content> data-invalid</#if>>
<label class="field__label" for="${id}">${label}</label>
<@fault id wrong/>
<input class="input<#if size?has_content> input--${size}</#if>" id="${id}" name="${f.path()}.${part}" value="${f.value(part)}" inputmode="${mode}" autocomplete="off"<#if lang?has_content> lang="${lang}"</#if><#if mode != "text"> spellcheck="false"</#if><#if wrong?has_content || f.error()?has_content> aria-invalid="true"</#if><#if wrong?has_content> aria-describedby="${id}-error"</#if>>
</div>
</#macro>

<#-- Text -->

<#-- One line: names, numbers, days, addresses of every kind. -->
<#macro line f bare=false>
<#local kind = f.kind()
        types = {"email": "email", "link": "url", "phone": "tel"}
        modes = {"number": "numeric", "email": "email", "link": "url", "phone": "tel"}
        isText = kind == "line" && f.isProse()>
<div class="field<#if f.isWide()> field--wide</#if>"<#if f.error()?has_content> data-invalid</#if>>
<@caption f bare/>
<input class="input<#if f.size()?has_content> input--${f.size()}</#if>" id="${f.id()}" name="${f.path()}" type="${types[kind]!"text"}" value="${f.shown()}" autocomplete="off"<#if modes[kind]??> inputmode="${modes[kind]}"</#if><#if isText> lang="${f.contentLanguage()}"<#else> spellcheck="false" autocapitalize="none"</#if><#if f.need() == "now"> required</#if><@ties f/>>
</div>
</#macro>

<#-- Several lines without markup. -->
<#macro area f>
<div class="field field--wide"<#if f.error()?has_content> data-invalid</#if>>
<@caption f/>
<textarea class="textarea" id="${f.id()}" name="${f.path()}" rows="${f.rows()}" lang="${f.contentLanguage()}"<#if f.counts()> data-longest="${f.longest()}"</#if><@ties f/>>
${f.value()}</textarea>
</div>
</#macro>

<#-- Text with structure: HTML in a text area, over which the script puts the editor. -->
<#macro rich f bare=false>
<div class="field field--wide"<#if f.error()?has_content> data-invalid</#if>>
<@caption f bare/>
<p class="field__hint" data-plain-hint>${m("field.rich-text.plain")}</p>
<textarea class="textarea textarea--rich" id="${f.id()}" name="${f.path()}" rows="${f.rows()}" lang="${f.contentLanguage()}" data-rich-text<@ties f/>>
${f.value()}</textarea>
</div>
</#macro>

<#-- One of a fixed list. -->
<#macro choice f>
<div class="field"<#if f.error()?has_content> data-invalid</#if>>
<@caption f/>
<select class="select" id="${f.id()}" name="${f.path()}"<#if f.need() == "now"> required</#if><@ties f/>>
<option value="">${m("field.choose")}</option>
<#list f.options() as option>
<option value="${option.code}"<#if option.chosen> selected</#if>>${option.label}</option>
</#list>
</select>
</div>
</#macro>

<#-- Yes or no. -->
<#macro flag f>
<div class="field"<#if f.error()?has_content> data-invalid</#if>>
<@fault f.id() f.error()/>
<div class="choice"><input type="checkbox" id="${f.id()}" name="${f.path()}" value="true"<#if f.value() == "true"> checked</#if><@ties f/>><label for="${f.id()}">${f.label()}</label>
<@hint f/></div>
</div>
</#macro>

<#-- Dates -->

<#macro dateParts f prefix id>
<#local wrong = f.error()?has_content || (prefix?has_content && f.error(prefix?remove_ending("."))?has_content)>
<div class="partial-date">
<div class="field"><label class="field__label" for="${id}-day">${m("date.day")}</label><input class="input" id="${id}-day" name="${f.path()}.${prefix}day" value="${f.value(prefix + "day")}" inputmode="numeric" size="3" autocomplete="off"<#if wrong> aria-invalid="true"</#if>></div>
<div class="field"><label class="field__label" for="${id}-month">${m("date.month")}</label><select class="select" id="${id}-month" name="${f.path()}.${prefix}month"<#if wrong> aria-invalid="true"</#if>><option value=""></option><#list f.months(prefix + "month") as month><option value="${month.code}"<#if month.chosen> selected</#if>>${month.label}</option></#list></select></div>
<div class="field"><label class="field__label" for="${id}-year">${m("date.year")}</label><input class="input" id="${id}-year" name="${f.path()}.${prefix}year" value="${f.value(prefix + "year")}" inputmode="numeric" size="5" autocomplete="off"<#if wrong> aria-invalid="true"</#if>></div>
</div>
</#macro>

<#-- A date as precise as it is known: a year, a month or a day. -->
<#macro partialDate f>
<@group f=f><@dateParts f "" f.id()/></@group>
</#macro>

<#-- From one partial date to another; either end may be open. -->
<#macro period f>
<@group f=f class="field--wide">
<div class="period">
<#list ["start", "end"] as end>
<#local id = f.id() + "-" + end>
<div class="period__end" role="group" id="${id}" tabindex="-1" aria-labelledby="${id}-label"<#if f.error(end)?has_content> aria-describedby="${id}-error"</#if>>
<span class="period__label" id="${id}-label">${m("period." + end)}</span>
<@fault id f.error(end)/>
<@dateParts f end + "." id/>
</div>
</#list>
</div>
</@group>
</#macro>

<#-- Amounts and places -->

<#-- An amount, its currency, and whether the public may read it. -->
<#macro money f>
<@group f=f class="field--wide">
<div class="field-row field-row--fit">
<@part f=f part="value" label=m("money.value") size="medium" mode="decimal"/>
<@part f=f part="currency" label=m("money.currency") size="short"/>
<div class="field"><label class="field__label" for="${f.id()}-visibility">${m("money.visibility")}</label><select class="select" id="${f.id()}-visibility" name="${f.path()}.visibility"><#list ["internal", "public"] as visibility><option value="${visibility}"<#if f.value("visibility") == visibility> selected</#if>>${m("money.visibility." + visibility)}</option></#list></select></div>
</div>
</@group>
</#macro>

<#-- A point on the map. -->
<#macro coordinates f>
<@group f=f class="field--wide">
<div class="field-row field-row--fit">
<@part f=f part="lat" label=m("coordinates.lat") size="medium" mode="decimal"/>
<@part f=f part="lon" label=m("coordinates.lon") size="medium" mode="decimal"/>
</div>
</@group>
</#macro>

<#-- Terms of a vocabulary -->

<#-- Boxes, or buttons of which one is pressed; the script adds a search and a count. -->
<#macro terms f>
<@group f=f class="picker">
<div class="picker__body" data-picker>
<div class="picker__options">
<#if f.single() && f.need() != "now">
<div class="choice"><input type="radio" id="${f.id()}-none" name="${f.path()}" value=""<#if !f.value()?has_content> checked</#if>><label for="${f.id()}-none">${m("terms.none")}</label></div>
</#if>
<#list f.terms() as term>
<div class="choice" data-option data-depth="${term.depth}"<#if term.keywords?has_content> data-keywords="${term.keywords}"</#if>><input type="${f.single()?then("radio", "checkbox")}" id="${f.id()}-${term.code}" name="${f.path()}" value="${term.code}"<#if term.chosen> checked</#if>><label for="${f.id()}-${term.code}">${term.label}<#if term.path?has_content> <span class="picker__path">${term.path}</span></#if><#if term.note?has_content> <span class="picker__note">${term.note}</span></#if></label></div>
</#list>
</div>
</div>
</@group>
</#macro>

<#-- One term where space is short: the whole way from the top in each line. -->
<#macro termSelect f>
<div class="field"<#if f.error()?has_content> data-invalid</#if>>
<@caption f/>
<select class="select" id="${f.id()}" name="${f.path()}"<@ties f/>>
<option value="">${m("terms.none")}</option>
<#list f.terms() as term>
<option value="${term.code}"<#if term.chosen> selected</#if>><#if term.path?has_content>${term.path}<#else>${term.label}</#if></option>
</#list>
</select>
</div>
</#macro>

<#-- Pictures -->

<#macro picture f>
<#local id = f.id() shown = (f.picture())!"" has = f.value("media")?has_content>
<@group f=f class="field--wide">
<div class="media-field" data-media>
<div class="media-field__preview" data-media-preview><#if shown?is_hash><img src="${shown.address}" alt="${m("picture.current", shown.name)}" width="${shown.width}" height="${shown.height}"><#elseif has><span>${m("picture.lost")}</span><#else><span>${m("picture.none")}</span></#if></div>
<div class="media-field__fields">
<input type="hidden" name="${f.path()}.media" value="${f.value("media")}">
<div class="field"<#if f.error("file")?has_content || f.error("media")?has_content> data-invalid</#if>>
<label class="field__label" for="${id}-file"><#if has>${m("picture.replace")}<#else>${m("picture.choose")}</#if></label>
<p class="field__hint" id="${id}-file-hint">${m("picture.limits")}</p>
<@fault id + "-file" f.error("file") + f.error("media")/>
<input class="input" id="${id}-file" name="${f.path()}.file" type="file" accept="image/png,image/jpeg,image/webp,image/svg+xml" aria-describedby="${id}-file-hint<#if f.error("file")?has_content || f.error("media")?has_content> ${id}-file-error</#if>"<#if f.error("file")?has_content> aria-invalid="true"</#if> data-media-file>
</div>
<#local others = f.otherPictures()>
<#if others?has_content>
<details class="media-field__known">
<summary>${m("picture.known", others?size)}</summary>
<fieldset class="media-field__choices"><legend class="visually-hidden">${m("picture.known", others?size)}</legend>
<label class="media-choice"><input type="radio" name="${f.path()}.pick" value="" checked><span>${m("picture.pick-none")}</span></label>
<#list others as other>
<label class="media-choice"><input type="radio" name="${f.path()}.pick" value="${other.id}"><img src="${other.address}" alt="" width="${other.width}" height="${other.height}" loading="lazy"><span>${other.name}</span></label>
</#list>
</fieldset>
</details>
</#if>
<@part f=f part="alt" label=m("picture.alt") lang=f.contentLanguage()/>
<div class="choice"><input type="checkbox" id="${id}-decorative" name="${f.path()}.decorative" value="true"<#if f.value("decorative") == "true"> checked</#if> aria-describedby="${id}-decorative-hint"><label for="${id}-decorative">${m("picture.decorative")}</label><p class="field__hint" id="${id}-decorative-hint">${m("picture.decorative.hint")}</p></div>
<#if f.kind() == "credited-image"><@part f=f part="credit" label=m("picture.credit") lang=f.contentLanguage()/></#if>
<#if has><div class="choice"><input type="checkbox" id="${id}-remove" name="${f.path()}.remove" value="true"><label for="${id}-remove">${m("picture.remove")}</label></div></#if>
</div>
</div>
</@group>
</#macro>

<#-- Repeated items -->

<#macro items f bare=false>
<#local id = f.id() wrong = f.error()?has_content>
<div class="repeat field field--wide" id="${id}" tabindex="-1" role="group" aria-labelledby="${id}-title"<#if f.hint()?has_content || wrong> aria-describedby="<#if f.hint()?has_content>${id}-hint</#if><#if wrong> ${id}-error</#if>"</#if><#if wrong> data-invalid</#if><#if f.isFocused(id)> autofocus</#if> data-repeat="${f.path()}" data-max="${f.most()}" data-label="${f.itemWords("one")}">
<h3 class="repeat__title<#if bare> field__label--heard</#if>" id="${id}-title"><span>${f.label()}</span><@need f/></h3>
<@hint f/>
<@fault id f.error()/>
<ol class="repeat__items" data-repeat-items>
<#list f.items() as one><@item f one/></#list>
</ol>
<template data-repeat-template><@item f f.blank()/></template>
<div class="repeat__add"><button class="button button--small" id="${id}-add" type="submit" name="do" value="add:${f.path()}"<#if f.full()> disabled</#if>><@ui.icon "add"/> ${f.itemWords("add")}</button><#if f.full()> <span class="quiet">${m("items.full", f.most())}</span></#if></div>
</div>
</#macro>

<#macro item f one>
<#local id = f.id() + "-" + one.id name = f.path() + ":" + one.id compact = one.fields?size == 1 legend = f.itemWords("one") + " " + one.position>
<li data-repeat-item>
<fieldset class="repeat__item<#if compact> repeat__item--compact</#if>" id="${id}" tabindex="-1"<#if f.isFocused(id)> autofocus</#if>>
<legend class="<#if compact>visually-hidden<#else>repeat__legend</#if>" data-repeat-legend>${legend}</legend>
<input type="hidden" name="${f.path()}" value="${one.id}">
<div class="repeat__fields">
<#list one.fields as inner><@field f=inner bare=compact inside=true/></#list>
</div>
<div class="repeat__tools">
<@tool "up" name id one.isFirst() f.isFocused(id + "-up") legend/>
<@tool "down" name id one.isLast() f.isFocused(id + "-down") legend/>
<@tool "remove" name id false f.isFocused(id + "-remove") legend/>
</div>
</fieldset>
</li>
</#macro>

<#macro tool what name id off focused legend><button class="button button--quiet button--small" type="submit" id="${id}-${what}" name="do" value="${what}:${name}"<#if off> disabled</#if><#if focused> autofocus</#if> data-repeat-tool="${what}"><@ui.icon {"up": "move-up", "down": "move-down", "remove": "remove"}[what]/> ${m("items." + what)}<span class="visually-hidden" data-repeat-name> ${legend}</span></button></#macro>
