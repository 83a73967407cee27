### Lo que nuestros correos dicen por sí mismos. Lo que escribe una persona va encima.

## Todos los correos

mail-greeting = Hola, { $customer }:
mail-greeting-plain = Hola:
mail-subject-plain = Su mensaje a { $house }
mail-reach = Para escribirme, responda a este correo.
mail-reach-also = Para escribirme, responda a este correo. También me encuentra aquí: { $reach }
mail-solved-today = Se puede resolver hoy.
mail-not-today = Hoy no se puede resolver; sigo con ello hasta que quede resuelto.
mail-next-word = Volverá a tener noticias mías a más tardar el { $when }.
mail-page = Su página, con todo lo que hay hasta ahora y un espacio para escribirme:
mail-reply-counts = También vale con responder a este correo.
mail-by-machine = Este correo se escribió automáticamente.

## Confirmación de llegada

mail-receipt-subject = Tenemos su mensaje
mail-receipt-have = Gracias por contárnoslo. Su mensaje llegó y está guardado.
mail-receipt-have-about = Gracias por contárnoslo. Su mensaje sobre “{ $subject }” llegó y está guardado.
mail-receipt-who = { $name } lo leerá y le escribirá a más tardar el { $when }.
mail-receipt-someone = Una persona lo leerá y le escribirá a más tardar el { $when }.
mail-receipt-add = Si mientras tanto quiere añadir algo, responda a este correo o escriba en su página. Le llega a la misma persona.
mail-receipt-page = Su página, donde verá qué pasa a continuación:
mail-by-machine-receipt = Este aviso se escribió automáticamente, para que sepa enseguida que tenemos su mensaje. Lo siguiente se lo dirá una persona.

## Lo que entendimos

mail-understanding-opening = Antes de proponerle nada, quiero asegurarme de haber entendido bien. Esto es lo que recogí de sus palabras.
mail-understanding-happened = Qué pasó
mail-understanding-expected = Qué le habían prometido, o qué esperaba
mail-understanding-means = Qué significa para usted
mail-understanding-asks = Qué pide
mail-understanding-goal = Qué le gustaría conseguir con ello
mail-understanding-next = Qué viene ahora
mail-understanding-points = Estos son los puntos a los que responderé, uno por uno:
mail-understanding-ask = ¿Es así? ¿Falta algo, o fue distinto de como lo cuento?
mail-understanding-right = Sí, es así:
mail-understanding-missing = Falta algo o fue distinto:

## Propuesta

mail-offer-opening = Esto es lo que averigüé y lo que podemos hacer por usted. Usted elige.
mail-offer-found = Lo que averiguamos
mail-offer-unmet = Usted quería “{ $wish }”. Por qué buscamos otro camino:
mail-offer-can = Esto es lo que podemos hacer:
does-for-wish-fully = Es lo que usted pidió.
does-for-wish-partly = Le da una parte de lo que pidió, o lo consigue por otro camino.
does-for-wish-not = Es algo distinto de lo que usted pidió.
offer-why-none-met = Por qué no está entre ellas lo que usted pidió
offer-beside = Y además, elija lo que elija
mail-offer-why-one = Por qué hay una sola solución
mail-offer-choose = Elijo la solución { $option }, { $kind }:
mail-offer-none = Ninguna de estas. Yo quedaría a gusto con otra cosa:
mail-offer-explain = Explíquenmelo primero, por favor:
mail-offer-ask = ¿Cuál prefiere? Cada enlace abre su página con la respuesta ya marcada; cuenta cuando usted pulse allí el botón. También vale con responder a este correo.

## Plan

mail-plan-opening = Esto es lo que haríamos por usted, paso a paso. Empieza con su sí.
mail-step = { $what }: a más tardar el { $when }
mail-step-who = { $what }: { $who }, a más tardar el { $when }
mail-plan-yes = Sí, háganlo así, por favor:
mail-plan-ask = ¿Le parece bien? El enlace abre su página con el sí ya marcado; cuenta cuando usted pulse allí el botón. Si quiere cambiar algún paso, dígamelo respondiendo a este correo o escríbalo en su página.

## Pregunta a mitad de camino

mail-mid-opening = Hace unos días usted dijo que sí a nuestro plan, y me gustaría saber cómo le va.
mail-mid-open = Esto queda por hacer:
mail-mid-ask = ¿Va todo según lo acordado? Si algo es distinto de lo que planeamos, responda a este correo o escriba en su página, y me ocupo de ello.

## Seguimiento

mail-follow-up-opening = Lo que acordamos ya está hecho. Gracias por decirnos qué estaba mal y por seguir con nosotros mientras lo arreglábamos.
mail-second-opening = Hace unos días le pregunté cómo quedó todo y no he tenido respuesta. Me gustaría saberlo, así que le pregunto una vez más.
mail-follow-up-done = Esto es lo que se hizo:
mail-done = { $what } ({ $when })
mail-done-point = Todo ello está hecho
mail-done-proof = { $count ->
    [one] La prueba está en su página: { $files }
   *[other] Las pruebas están en su página: { $files }
}
mail-follow-up-question = ¿De verdad está resuelto para usted?
mail-follow-up-yes = Sí, está resuelto:
mail-follow-up-not-yet = Todavía no:
mail-follow-up-welcome = “Todavía no” también es una buena respuesta: entonces lo retomo. Cada enlace abre su página con la respuesta ya marcada; cuenta cuando usted pulse allí el botón. También vale con responder a este correo.
mail-follow-up-else = Si no tengo noticias suyas, le preguntaré una vez más, a más tardar el { $when }.
mail-second-else = Lo mantengo abierto para su respuesta hasta el { $when }. Después queda en pausa y, si me escribe, por tarde que sea, lo retomo.

## Respuesta final

mail-final-opening = Hemos repasado todo lo que nos contó. Así están las cosas.
mail-final-found = Lo que averiguamos, y por qué
mail-final-still = Esto sigue a su disposición:
mail-final-is-final = Esta es nuestra respuesta final a su queja. Sé que no es la que esperaba.
mail-final-elsewhere = Puede pedir que lo revise alguien independiente de nosotros:
mail-final-come-back = Si surge algo nuevo, responda a este correo y lo retomo.

## Quienes trabajamos aquí

mail-link-once = El enlace funciona una sola vez, hasta el { $when }.
mail-invitation-subject = Su lugar en la mesa de quejas de { $house }
mail-invitation-invited = { $inviter } le invita a la mesa de quejas de { $house }. Su rol allí: { $role }.
mail-invitation-link = Elija su contraseña y empiece:
mail-invitation-stranger = Si no sabe de qué se trata, no abra el enlace y no pasará nada.
mail-reset-subject = Una nueva contraseña para la mesa de quejas de { $house }
mail-reset-asked = Alguien, seguramente usted, pidió una nueva contraseña para la mesa de quejas de { $house }.
mail-reset-link = Elija una nueva contraseña:
mail-reset-stranger = Si no fue usted, no abra el enlace. Su contraseña sigue siendo la misma.
